/** @jsxImportSource react */
/**
 * What React 19 accepts of our tags, and what it does not: compiled with the tests' types, never run.
 */
import type {} from '../../src/jsx/react.js';
import type {PrivacyPolicy} from '../../src/index.js';

let policy: PrivacyPolicy | null | undefined;

export const accepted = () => (
  <policy-bundle
    src="/privacy.json"
    region="US-CA"
    known={{news: {value: 'granted', at: '2026-05-03'}}}
  >
    <privacy-policy
      id="policy"
      className="policy"
      ref={(element: PrivacyPolicy | null) => {
        policy = element;
      }}
      bundle={{format: 1}}
      heading-level={2}
      policyUrl="/privacy"
      controls="none"
      onpolicy-ready={(event) => event.bundle.policy.title.length}
      onsection-view={({section}) => section.length}
    >
      <a href="/privacy.txt">As text</a>
    </privacy-policy>
    <cookie-disclosure only={['basket']} embedded contact="desk@acme.example" />
    <opt-out-controls
      kinds={['opt-out']}
      onchoice-request={(event) => event.respondWith(Promise.resolve())}
    />
    <data-use-note practices={['address-kept']} label="Data" debug />
  </policy-bundle>
);

export const refused = () => (
  <>
    {/* @ts-expect-error a level is a number */}
    <privacy-policy heading-level="two" />
    {/* @ts-expect-error there is one word for it */}
    <privacy-policy controls="all" />
    {/* @ts-expect-error properties take lists: text would be searched for parts of ids */}
    <cookie-disclosure only="basket" />
    {/* @ts-expect-error the event has its own fields */}
    <privacy-policy onsection-view={(event) => event.record} />
    {/* @ts-expect-error there is no such tag */}
    <privacy-polcy />
    {/* @ts-expect-error what an account knows has a time */}
    <policy-bundle known={{news: {value: 'granted'}}} />
  </>
);

export const drawn = () => policy?.complete;
