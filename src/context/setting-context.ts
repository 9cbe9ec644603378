import type {Context} from '@lit/context';

/** What the host says of a visitor before any store is there. */
export interface HostSetting {
  /** ISO 3166-1 or 3166-2. */
  readonly region: string | undefined;
  /** What the request for the page said of Global Privacy Control. */
  readonly gpc: boolean | undefined;
  /** Whether there is more, such as what an account says already, which only the store can weigh. */
  readonly isMore: boolean;
}

/** What a first question depends on, beside the bundle. */
export const settingContext = Symbol.for('forthright.setting') as unknown as Context<
  symbol,
  HostSetting | undefined
>;
