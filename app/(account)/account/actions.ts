"use server";

import { redirect } from "next/navigation";
import { beginSession, clientNetwork, closeSession, openSession, requireActor } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { formAction, openFormAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { askToChangeEmail, confirmEmailChange } from "@/lib/people/change-email";
import { changePassword as giveAnother } from "@/lib/people/change-password";
import { changeProfile } from "@/lib/people/change-profile";
import { deleteAccount } from "@/lib/people/delete-account";
import { turnOffSecondFactor } from "@/lib/people/remove-second-factor";
import {
  deleteAccountInput,
  emailChangeInput,
  emailLinkInput,
  passwordInput,
  prepareFactorInput,
  profileInput,
  turnOffFactorInput,
  turnOnFactorInput,
} from "@/lib/people/schema";
import { prepareSecondFactor, turnOnSecondFactor } from "@/lib/people/second-factor";
import { signOutEverywhere as endAllSessions } from "@/lib/people/sign-out-everywhere";
import { EMAIL_LINK_MINUTES } from "@/lib/people/vocabulary";
import { tags } from "@/lib/tags";

/** Ends the session in this browser. */
export async function signOut(): Promise<void> {
  await closeSession();
  redirect(paths.home());
}

/** Ends every session of the signed-in person, in this browser too. */
export async function signOutEverywhere(): Promise<void> {
  try {
    await endAllSessions(await requireActor());
  } catch (error) {
    // A session that has ended already is what was asked for.
    if (!(error instanceof AppError && error.code === "UNAUTHENTICATED")) throw error;
  }
  await closeSession();
  redirect(paths.signIn());
}

/** The name stands on every page that its owner signed something on. */
export const saveProfile = formAction({
  schema: profileInput,
  verb: changeProfile,
  refresh: () => [tags.everything],
  said: "Your profile is saved.",
});

/** Goes to the page anew: without scripts the one that answers would still read the old session. */
export const changePassword = formAction({
  schema: passwordInput,
  verb: async (actor, input) => openSession(await giveAnother(actor, input)),
  refresh: () => [],
  next: () => `${paths.account()}?saved=password`,
});

export const askForEmailLink = formAction({
  schema: emailChangeInput,
  verb: async (actor, input) => askToChangeEmail(actor, input, await clientNetwork()),
  refresh: () => [],
  said: `If nobody has this address here, a link is on its way to it. It works once, within ${EMAIL_LINK_MINUTES} minutes.`,
});

/** For whoever holds the link, signed in or not. */
export const confirmEmail = openFormAction({
  schema: emailLinkInput,
  verb: async (input) => beginSession(await confirmEmailChange(input)),
  refresh: () => [],
  next: (_input, isOpen) => (isOpen ? `${paths.account()}?saved=email` : paths.signInCode(paths.account())),
});

export const prepareFactor = formAction({
  schema: prepareFactorInput,
  verb: prepareSecondFactor,
  refresh: () => [],
  next: () => paths.secondFactor(),
});

/** As with a new password. */
export const turnOnFactor = formAction({
  schema: turnOnFactorInput,
  verb: async (actor, input) => openSession(await turnOnSecondFactor(actor, input)),
  refresh: () => [],
  next: () => `${paths.secondFactor()}?saved=on`,
});

export const turnOffFactor = formAction({
  schema: turnOffFactorInput,
  verb: turnOffSecondFactor,
  refresh: () => [],
  next: () => `${paths.secondFactor()}?saved=off`,
});

/** The name stood on every page that its owner signed something on. */
export const deleteMyAccount = formAction({
  schema: deleteAccountInput,
  verb: async (actor, input) => {
    await deleteAccount(actor, input);
    await closeSession();
  },
  refresh: () => [tags.everything],
  next: () => `${paths.signIn()}?done=deleted`,
});
