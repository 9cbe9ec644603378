// Generated from custom-elements.json by npm run generate; edit the class docs.

import type {
  ChoiceRequestEvent,
  ConsentBanner,
  ConsentChangeEvent,
  ConsentGate,
  ConsentHistory,
  ConsentPreferences,
  ConsentReadyEvent,
  ConsentRecordEvent,
  CookieDisclosure,
  DataUseNote,
  OptOutControls,
  PolicyBundleElement,
  PolicyChanges,
  PolicyProblemEvent,
  PolicyReadyEvent,
  PrivacyChoices,
  PrivacyPolicy,
  SectionViewEvent,
} from '../index.js';

/** What each element takes, by its tag. */

export interface ElementInputs {
  'consent-banner': {
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: ConsentBanner['policyUrl'];
    /** The address of the policy bundle. */
    src?: ConsentBanner['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: ConsentBanner['debug'];
    /** Whom it asks: ids of audiences, apart by spaces; unset, `visitor`. */
    audience?: ConsentBanner['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: ConsentBanner['policyUrl'];
    /** Where it lies: `bottom` (unset), `top`, `corner` at the end of the bottom, or `inline` in the page. */
    position?: ConsentBanner['position'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: ConsentBanner['bundle'];
  };
  'consent-gate': {
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: ConsentGate['policyUrl'];
    /** Ids of choices that must be granted, apart by spaces; `theme=dark` names what one must be. */
    choice?: ConsentGate['choice'];
    /** Ids of purposes that must be allowed, apart by spaces. */
    purpose?: ConsentGate['purpose'];
    /** Ids of recipients that must be allowed, apart by spaces. */
    recipient?: ConsentGate['recipient'];
    /** What waits, in words; unset, the `title` of the first element in the template that has one. */
    label?: ConsentGate['label'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: ConsentGate['bundle'];
    /** The address of the policy bundle. */
    src?: ConsentGate['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: ConsentGate['debug'];
    /** Whom this element speaks to: ids of audiences, apart by spaces. */
    audience?: ConsentGate['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: ConsentGate['policyUrl'];
  };
  'consent-history': {
    /** The level of the heading, 1 to 6. */
    'heading-level'?: ConsentHistory['headingLevel'];
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: ConsentHistory['policyUrl'];
    /** The level of the heading, 1 to 6. */
    headingLevel?: ConsentHistory['headingLevel'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: ConsentHistory['bundle'];
    /** The address of the policy bundle. */
    src?: ConsentHistory['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: ConsentHistory['debug'];
    /** Whom this element speaks to: ids of audiences, apart by spaces. */
    audience?: ConsentHistory['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: ConsentHistory['policyUrl'];
  };
  'consent-preferences': {
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: ConsentPreferences['policyUrl'];
    /** The address of the policy bundle. */
    src?: ConsentPreferences['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: ConsentPreferences['debug'];
    /** Whose choices it shows: ids of audiences, apart by spaces; unset, `visitor`. */
    audience?: ConsentPreferences['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: ConsentPreferences['policyUrl'];
    /** Whether it is a part of the page, not a dialog. */
    inline?: ConsentPreferences['inline'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: ConsentPreferences['bundle'];
  };
  'cookie-disclosure': {
    /** The level of the heading, 1 to 6. */
    'heading-level'?: CookieDisclosure['headingLevel'];
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: CookieDisclosure['policyUrl'];
    /** Ids of the storage items to show, apart by spaces; unset, all. */
    only?: CookieDisclosure['only'];
    /** Whether a heading above it says already what this is. */
    embedded?: CookieDisclosure['embedded'];
    /** The level of the heading, 1 to 6. */
    headingLevel?: CookieDisclosure['headingLevel'];
    /** Whom to ask where the policy names nobody: an e-mail address or a page. Shown as added by the site. */
    contact?: CookieDisclosure['contact'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: CookieDisclosure['bundle'];
    /** The address of the policy bundle. */
    src?: CookieDisclosure['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: CookieDisclosure['debug'];
    /** Whom this element speaks to: ids of audiences, apart by spaces. */
    audience?: CookieDisclosure['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: CookieDisclosure['policyUrl'];
  };
  'data-use-note': {
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: DataUseNote['policyUrl'];
    /** Ids of the practices that apply to the form, apart by spaces. */
    practices?: DataUseNote['practices'];
    /** What the note is called, where it stands beside something other than a form. */
    label?: DataUseNote['label'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: DataUseNote['bundle'];
    /** The address of the policy bundle. */
    src?: DataUseNote['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: DataUseNote['debug'];
    /** Whom this element speaks to: ids of audiences, apart by spaces. */
    audience?: DataUseNote['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: DataUseNote['policyUrl'];
  };
  'opt-out-controls': {
    /** The level of the heading, 1 to 6. */
    'heading-level'?: OptOutControls['headingLevel'];
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: OptOutControls['policyUrl'];
    /** Kinds of choices to show, apart by spaces; unset, all. */
    kinds?: OptOutControls['kinds'];
    /** Ids of the choices, and of practices without one, to show, apart by spaces; unset, all. */
    only?: OptOutControls['only'];
    /** Whether a heading above it says already what this is. */
    embedded?: OptOutControls['embedded'];
    /** The level of the heading, 1 to 6. */
    headingLevel?: OptOutControls['headingLevel'];
    /** Whom to ask where the policy names nobody: an e-mail address or a page. Shown as added by the site. */
    contact?: OptOutControls['contact'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: OptOutControls['bundle'];
    /** The address of the policy bundle. */
    src?: OptOutControls['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: OptOutControls['debug'];
    /** Whom this element speaks to: ids of audiences, apart by spaces. */
    audience?: OptOutControls['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: OptOutControls['policyUrl'];
  };
  'policy-bundle': {
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: PolicyBundleElement['policyUrl'];
    /** Whether answers end with the browser session, and hold even where they cannot be stored. */
    'session-only'?: PolicyBundleElement['sessionOnly'];
    /** The domain that answers are kept for, such as `example.org` for all its hosts. */
    'cookie-domain'?: PolicyBundleElement['cookieDomain'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: PolicyBundleElement['bundle'];
    /** The address of the policy bundle. */
    src?: PolicyBundleElement['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: PolicyBundleElement['debug'];
    /** Where the visitor is, as ISO 3166-1 or 3166-2; decides the regime. Never geolocated. */
    region?: PolicyBundleElement['region'];
    /** Whom the elements inside speak to: ids of audiences, apart by spaces. */
    audience?: PolicyBundleElement['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: PolicyBundleElement['policyUrl'];
    /** What the request for the page said of Global Privacy Control: `1` where it carried `Sec-GPC: 1`, `0` where it did not. Adds to what the browser itself says. */
    gpc?: PolicyBundleElement['gpc'];
    /** Whether answers end with the browser session, and hold even where they cannot be stored. */
    sessionOnly?: PolicyBundleElement['sessionOnly'];
    /** The domain that answers are kept for, such as `example.org` for all its hosts. */
    cookieDomain?: PolicyBundleElement['cookieDomain'];
    /** What an account already says, by choice; shown as the host's word, not recorded as an act. */
    known?: PolicyBundleElement['known'];
  };
  'policy-changes': {
    /** The level of the heading, 1 to 6. */
    'heading-level'?: PolicyChanges['headingLevel'];
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: PolicyChanges['policyUrl'];
    /** The level of the heading, 1 to 6. */
    headingLevel?: PolicyChanges['headingLevel'];
    /** Whether a heading above it says already what this is. */
    embedded?: PolicyChanges['embedded'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: PolicyChanges['bundle'];
    /** The address of the policy bundle. */
    src?: PolicyChanges['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: PolicyChanges['debug'];
    /** Whom this element speaks to: ids of audiences, apart by spaces. */
    audience?: PolicyChanges['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: PolicyChanges['policyUrl'];
  };
  'privacy-choices': {
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: PrivacyChoices['policyUrl'];
    /** The layer that it opens: `preferences` (unset), or `banner`; preferences too where the page has no banner. */
    opens?: PrivacyChoices['opens'];
    /** Whether it floats over the page. */
    floating?: PrivacyChoices['floating'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: PrivacyChoices['bundle'];
    /** The address of the policy bundle. */
    src?: PrivacyChoices['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: PrivacyChoices['debug'];
    /** Whom this element speaks to: ids of audiences, apart by spaces. */
    audience?: PrivacyChoices['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: PrivacyChoices['policyUrl'];
  };
  'privacy-policy': {
    /** The level of the title among the page's headings, from 1 to 6. */
    'heading-level'?: PrivacyPolicy['headingLevel'];
    /** The address of the page that shows the policy, for links to its clauses. */
    'policy-url'?: PrivacyPolicy['policyUrl'];
    /** The level of the title among the page's headings, from 1 to 6. */
    headingLevel?: PrivacyPolicy['headingLevel'];
    /** `none` leaves out the disclosure of storage and the choices. */
    controls?: PrivacyPolicy['controls'];
    /** The policy bundle, as parsed JSON. Comes before every other source. */
    bundle?: PrivacyPolicy['bundle'];
    /** The address of the policy bundle. */
    src?: PrivacyPolicy['src'];
    /** Whether the full checker looks at the bundle even if nothing seems wrong. */
    debug?: PrivacyPolicy['debug'];
    /** Whom this element speaks to: ids of audiences, apart by spaces. */
    audience?: PrivacyPolicy['audience'];
    /** The address of the page that shows the policy, for links to its clauses. */
    policyUrl?: PrivacyPolicy['policyUrl'];
  };
}

/** The events that each element sends, by its tag. */

export interface ElementEvents {
  'consent-banner': {'policy-ready': PolicyReadyEvent; 'policy-problem': PolicyProblemEvent};
  'consent-gate': {'policy-ready': PolicyReadyEvent; 'policy-problem': PolicyProblemEvent};
  'consent-history': {'policy-ready': PolicyReadyEvent; 'policy-problem': PolicyProblemEvent};
  'consent-preferences': {'policy-ready': PolicyReadyEvent; 'policy-problem': PolicyProblemEvent};
  'cookie-disclosure': {
    'policy-ready': PolicyReadyEvent;
    'policy-problem': PolicyProblemEvent;
    'choice-request': ChoiceRequestEvent;
  };
  'data-use-note': {'policy-ready': PolicyReadyEvent; 'policy-problem': PolicyProblemEvent};
  'opt-out-controls': {
    'policy-ready': PolicyReadyEvent;
    'policy-problem': PolicyProblemEvent;
    'choice-request': ChoiceRequestEvent;
  };
  'policy-bundle': {
    'policy-ready': PolicyReadyEvent;
    'policy-problem': PolicyProblemEvent;
    'consent-ready': ConsentReadyEvent;
    'consent-change': ConsentChangeEvent;
    'consent-record': ConsentRecordEvent;
  };
  'policy-changes': {'policy-ready': PolicyReadyEvent; 'policy-problem': PolicyProblemEvent};
  'privacy-choices': {'policy-ready': PolicyReadyEvent; 'policy-problem': PolicyProblemEvent};
  'privacy-policy': {
    'policy-ready': PolicyReadyEvent;
    'policy-problem': PolicyProblemEvent;
    'section-view': SectionViewEvent;
    'choice-request': ChoiceRequestEvent;
  };
}

/** The element of each tag. */

export interface Elements {
  'consent-banner': ConsentBanner;
  'consent-gate': ConsentGate;
  'consent-history': ConsentHistory;
  'consent-preferences': ConsentPreferences;
  'cookie-disclosure': CookieDisclosure;
  'data-use-note': DataUseNote;
  'opt-out-controls': OptOutControls;
  'policy-bundle': PolicyBundleElement;
  'policy-changes': PolicyChanges;
  'privacy-choices': PrivacyChoices;
  'privacy-policy': PrivacyPolicy;
}
