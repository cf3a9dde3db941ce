import { Button } from "@/components/ui/button";
import type { OfferedService } from "@/lib/people/services";

interface ServiceButtonsProps {
  services: readonly OfferedService[];
  /** Before the name of the service: "Sign in with". */
  deed: string;
  /** Sends the browser to the service. */
  action: (form: FormData) => Promise<void>;
  /** Where the person comes back to. */
  next: string;
}

/** One real form for each service that is set up; nothing when there is none. */
export function ServiceButtons({ services, deed, action, next }: ServiceButtonsProps) {
  return (
    <div className="flex flex-wrap gap-3">
      {services.map(({ id, name }) => (
        <form key={id} action={action}>
          <input type="hidden" name="service" value={id} />
          <input type="hidden" name="next" value={next} />
          <Button type="submit">
            {deed} {name}
          </Button>
        </form>
      ))}
    </div>
  );
}
