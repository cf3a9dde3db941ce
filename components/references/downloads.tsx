/** The same sources as files for reference managers, one link a format. */
export function Downloads({ csl, name }: { csl: string; name: string }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 font-sans text-sm">
      <li>
        <a href={csl} download={`${name}.csl.json`}>
          Download as CSL-JSON
        </a>
      </li>
    </ul>
  );
}
