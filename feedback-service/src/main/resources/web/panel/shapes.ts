/** What the services say and take, as far as the panel uses it. */

export interface Page<T> {
    items: T[];
    next?: string;
}

/** Why an item is suggested, with the figures behind it. */
export interface SuggestionReason {
    code: string;
    n?: number;
    helpful?: number;
    users?: number;
    matches?: string[];
}

export interface Suggestion {
    itemId: string;
    title: string;
    kind: string;
    version: number;
    tags?: Record<string, string[]>;
    reason: SuggestionReason;
}

/** The services' id of the deal comes along where it is known: events name the deal by it. */
export interface Suggestions extends Page<Suggestion> {
    dealId?: string;
}

export interface Content {
    itemId: string;
    title: string;
    kind: string;
    version: number;
    summary?: string;
    link?: string;
}

/** What a buyer did with something the caller had shared. */
export interface BuyerView {
    itemId: string;
    title: string;
    action: string;
    dealId: string;
    dealName: string;
    page?: number;
    seconds?: number;
    occurredAt: string;
}

export interface Answer {
    state: string;
    text?: string;
    answeredAt: string;
}

export interface MyRating {
    feedbackId: string;
    itemId: string;
    itemTitle: string;
    version: number;
    stars: number;
    reasons: string[];
    comment?: string;
    signed: boolean;
    ratedAt: string;
    currentVersion?: number;
    answer?: Answer;
}

export interface Reason {
    code: string;
    kind: 'praise' | 'fault';
    label: string;
}

/** The deal as a service takes it: named by its source's id, with the circumstances. */
export interface DealForm {
    source?: string;
    externalId?: string;
    stage?: string;
    persona?: string;
    industry?: string;
}

export interface RatingForm {
    stars: number;
    reasons: string[];
    comment?: string;
    signed: boolean;
    deal?: DealForm;
}

export interface RatingAnswer {
    deal?: { dealId?: string };
}

export interface UseEvent {
    id: string;
    action: 'viewed' | 'shared';
    itemId: string;
    version: number;
    occurredAt: string;
    dealId?: string;
    stage?: string;
    channel?: string;
    attributes: Record<string, string>;
}

export interface EventsTaken {
    accepted: number;
    refused: { index: number; type: string; detail: string }[];
}

/** An item as far as it takes to open, share or rate it. */
export interface Item {
    itemId: string;
    title: string;
    kind?: string;
    version: number;
}
