/** To the feed of what the page tells of. */
export const FeedLink = ({ href }: { href: string }) => (
  <p data-print="no" className="mt-3 font-sans text-sm">
    <a href={href}>Follow in a feed reader</a>
  </p>
);
