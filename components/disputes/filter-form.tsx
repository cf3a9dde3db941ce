import Link from "next/link";
import { Button } from "@/components/ui/button";

export interface Filter {
  name: string;
  label: string;
  /** The first entry: not narrowed. */
  any: string;
  options: readonly { value: string; word: string }[];
  chosen: string | undefined;
}

const SELECT = "block h-10 w-full rounded-sm border border-edge bg-paper px-2 text-base text-ink sm:text-sm";

interface FilterFormProps {
  path: string;
  what: string;
  filters: readonly Filter[];
  /** What the list shows without any of them. */
  unfiltered?: string;
}

/** Narrows a list. A plain form that is sent by address: it works without scripts, and the address can be kept. */
export function FilterForm({ path, what, filters, unfiltered = "Show all" }: FilterFormProps) {
  const isNarrowed = filters.some((filter) => filter.chosen !== undefined);
  return (
    <search>
      <form
        action={path}
        aria-label={`Narrow the list of ${what}`}
        className="grid grid-cols-2 gap-x-4 gap-y-3 border-y border-rule py-4 font-sans text-sm lg:flex lg:flex-wrap lg:items-end"
      >
        {filters.map(({ name, label, any, options, chosen }) => (
          <label key={name} className="block min-w-0 lg:max-w-64 lg:flex-1">
            <span className="label">{label}</span>
            <select name={name} defaultValue={chosen ?? ""} className={SELECT}>
              <option value="">{any}</option>
              {options.map(({ value, word }) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </label>
        ))}
        <div className="flex items-center col-span-2 gap-4">
          <Button type="submit">Show</Button>
          {isNarrowed && <Link href={path}>{unfiltered}</Link>}
        </div>
      </form>
    </search>
  );
}
