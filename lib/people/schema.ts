import { z } from "zod";
import { id, line, maybe, optionalLine, optionalProse, reason, requestKey } from "@/lib/fields";
import { paths, safeNext } from "@/lib/paths";
import { PASSWORD_MAX, PASSWORD_MIN, ROLES, type Role } from "./vocabulary";

/** The part of a person's address that names them: the shape the database demands (`person_handle_shape`). */
export const handle = line(40, "A handle").pipe(
  z
    .string()
    .toLowerCase()
    .regex(
      /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/,
      "Small letters, digits and hyphens only, with a letter or a digit at both ends.",
    ),
);

export const displayName = line(80, "A name");

/** Lower-cased whole: no provider in use tells two mailboxes apart by case. */
export const email = line(254, "An e-mail address").pipe(
  z.email("Give an e-mail address such as name@example.org.").toLowerCase(),
);

/**
 * A new password. Long, and otherwise free: rules of composition make passwords guessable
 * (NIST SP 800-63B-4, 3.1.1.2). Counted in code points; never trimmed.
 */
export const newPassword = z.string("A password is needed.").refine((value) => {
  const length = Array.from(value).length;
  return length >= PASSWORD_MIN && length <= PASSWORD_MAX;
}, `Between ${PASSWORD_MIN} and ${PASSWORD_MAX} characters. Several words in a row make a good one.`);

/** A password as somebody gives it to prove who they are: bounded, otherwise as typed. */
export const givenPassword = z.string("A password is needed.").min(1, "A password is needed.").max(1000);

export const about = optionalProse(600);

/** A person as the command line and the corpus make them. Without e-mail and password nobody can sign in as them. */
export const newPerson = z.object({
  handle,
  displayName,
  email: maybe(email),
  password: newPassword.optional(),
  role: z.enum(ROLES).default("READER"),
  about,
});
export interface NewPerson {
  handle: string;
  displayName: string;
  email?: string | undefined;
  password?: string | undefined;
  /** READER when not given. */
  role?: Role | undefined;
  about?: string | undefined;
}

export const signInInput = z.object({ email, password: givenPassword, next: z.string().max(500).optional() });

/** The page on this site that somebody was on their way to; null for home and for everything else. */
const wanted = z
  .string()
  .optional()
  .transform((typed) => {
    const path = safeNext(typed);
    return path === paths.home() ? null : path;
  });

export const registerInput = z.object({
  displayName,
  handle,
  email,
  password: newPassword,
  next: wanted,
});

/** The secret in a link: 32 bytes in base64url. */
const linkToken = z.string().regex(/^[\w-]{43}$/, "This link is damaged. Ask for another.");

export const registerInvitedInput = registerInput.extend({ token: linkToken });

export const confirmationLinkInput = z.object({ email });

/** The handle once more: another may have taken it meanwhile. */
export const confirmationInput = z.object({ token: linkToken, handle, password: givenPassword });

export const registrationInput = z.object({ registrationId: id });

export const acceptInvitationInput = z.object({ token: linkToken });

export const inviteInput = z.object({ requestKey: requestKey.optional(), note: optionalLine(200) });

export const revokeInvitationInput = z.object({ invitationId: id });

export const profileInput = z.object({ displayName, about });

export const passwordLinkInput = z.object({ email });

export const newPasswordInput = z.object({ token: linkToken, newPassword });

export const passwordInput = z.object({ currentPassword: givenPassword, newPassword });

export const emailChangeInput = z.object({ email, password: givenPassword });

export const emailLinkInput = z.object({ token: linkToken, password: givenPassword });

/** How a code is grouped does not matter. */
const typedCode = z.string("A code is needed.").transform((typed) => typed.replace(/[\s-]/g, "").toLowerCase());
const appCode = typedCode.pipe(z.string().regex(/^[0-9]{6}$/, "The six digits that the app shows."));
const code = typedCode.pipe(
  z.string().regex(/^([0-9]{6}|[a-z0-9]{16})$/, "Six digits from your app, or a recovery code."),
);

export const prepareFactorInput = z.object({ password: maybe(givenPassword) });

export const turnOnFactorInput = z.object({
  kept: z.literal("yes", "Keep the recovery codes first: they are not shown again."),
  code: appCode,
});

export const turnOffFactorInput = z.object({ password: maybe(givenPassword), code });

export const secondFactorInput = z.object({ code, next: z.string().max(500).optional() });

export const deleteAccountInput = z.object({
  /** Of whoever has one. */
  password: maybe(givenPassword),
  /** Their handle, typed once more. */
  confirmation: line(40, "Your handle").pipe(z.string().toLowerCase()),
});

/** A person as an address names them; an unknown one is not found. */
const whom = z.string().max(40);

export const roleInput = z.object({
  handle: whom,
  /** The role the admin saw. */
  from: z.enum(ROLES),
  role: z.enum(ROLES, "Choose a role."),
  reason,
});

export const resetFactorInput = z.object({ handle: whom, reason });

export const suspensionInput = z.object({ handle: whom, reason });
