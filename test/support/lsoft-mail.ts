import type {Locator, Page} from 'playwright-core';
import {choice, reads, seen, visit} from './lsoft.js';

export const LISTS = "L-Soft's email lists";

/** Everything that the demo server holds under a path. */
export async function held<T>(page: Page, path: string): Promise<T[]> {
  return (await (await page.request.get(path)).json()) as T[];
}

interface Subscriber {
  email: string;
  name?: string;
  country?: string;
  confirmed: boolean;
}
/** Who asked to be on the list with this address, as the demo server holds it. */
export const subscriberOf = async (page: Page, email: string) =>
  (await held<Subscriber>(page, '/subscribers')).find((each) => each.email === email);

/** The newest message to an address, in the mailbox of the demo. */
export async function newest(page: Page, email: string): Promise<Locator> {
  await visit(page, 'mailbox.html');
  const letter = page
    .getByRole('listitem')
    .filter({hasText: `To ${email},`})
    .first();
  await seen(letter);
  return letter;
}

/** Asks to be subscribed on the page that offers it, up to the message that is on its way. */
export async function subscribe(page: Page, email: string) {
  await visit(page, 'subscribe.html');
  const lists = choice(page, LISTS);
  await lists.getByLabel('Email address').fill(email);
  await lists.getByRole('button', {name: /^Subscribe/}).click();
  await reads(lists.getByRole('status'), /L-Soft asked you to confirm on .* is open until/);
}

/** Opens the link of the message that asks to confirm. */
export async function confirm(page: Page, email: string) {
  await (await newest(page, email)).getByRole('link', {name: 'Confirm my subscription'}).click();
  await reads(page.locator('#outcome'), 'Your subscription is confirmed.');
}
