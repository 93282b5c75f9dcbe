// The shapes of the answers, as the services' OpenAPI files describe them.

export type Page<T> = { items: T[]; next?: string };
export type Money = { amount: string; currency: string };
export type Share = { share: number; lower: number; upper: number };
export type VerdictName = 'liked' | 'disliked' | 'undecided';
export type Ratings = {
    n: number;
    mean?: number;
    distribution?: number[];
    helpful?: Share;
    verdict: { value: VerdictName | null; reason?: string };
    fewerThan?: number;
};
export type Estimate = { value: number; reservations: string[] };
export type Gap = { value: number; classification: 'hidden-gem' | 'darling' | 'none' };
export type Adoption = { share?: number; users?: number; group?: number; fewerThan?: number; reason?: string };
/** As of when figures hold, and which definition each of them follows. */
export type Dated = { asOf?: string; lagSeconds?: number; definitions?: Record<string, string> };

export type Tags = Record<string, string[]>;
export type ContentFigures = {
    itemId: string;
    title: string;
    kind: string;
    tags: Tags;
    version: number;
    publishedAt: string;
    owner?: string;
    ratings: Ratings;
    estimate?: Estimate;
    gap?: Gap;
    uses: { total: number; last90Days: number };
    adoption: Adoption;
    cost?: Money;
};
export type ContentPage = Page<ContentFigures> & Dated & { total: number };
export type Facets = Record<string, { value: string; items: number }[]>;

export type Summary = Dated & {
    itemId: string;
    title: string;
    state: string;
    version: number;
    currentVersion?: number;
    ratings: Ratings & { distribution: number[] };
    estimate?: Estimate;
    gap?: Gap;
    usage: { actions: ActionCount[]; uses: number; persons: number };
};
export type ActionCount = { action: string; actionClass: string; events: number; uses?: number };
export type RatingWeek = { week: string; n: number; helpful: number; mean?: number };
export type UsageWeek = { week: string; uses: number; opened: number; buyer: number };
export type VersionFigures = { version: number; publishedAt: string; state: string; ratings: Ratings; estimate?: Estimate; gap?: Gap };
export type History = Dated & {
    itemId: string;
    version: number;
    ratingsByWeek: RatingWeek[];
    reasons: { code: string; n: number }[];
    usageByWeek: UsageWeek[];
    versions: VersionFigures[];
};

export type RoleView = 'marketer' | 'sales-lead' | 'rep';
export type Tile = {
    id: string;
    definition: string;
    kind: 'share' | 'count' | 'money';
    value: number | null;
    count?: number;
    of?: number;
    n?: number;
    interval?: Share;
    money?: Money;
    fewerThan?: number;
    reason?: string;
    window?: { from: string; to: string };
    rows: { list?: string; page?: string };
};
export type Overview = Dated & { role: RoleView; tiles: Tile[] };
export type Group = { teamId?: string; name?: string; activeReps?: number; participants?: number; share?: Share; fewerThan?: number };
export type Participation = Dated & { teams: Group[]; other?: Group; total: Group; window: { from: string; to: string } };
export type Definition = { id: string; version: number; name: string; formula: string; unit: string; window: string; minN?: number };
export type UsageEvent = { eventId: string; action: string; version?: number; stage?: string; channel?: string; occurredAt: string };

export type Answer = { state: 'acknowledged' | 'planned' | 'resolved' | 'declined'; text?: string; answeredAt: string; revision: number };
export type Rater = { name: string; team?: string; deal?: string; stage?: string; persona?: string; industry?: string; channel?: string };
export type GivenRating = {
    feedbackId: string;
    version: number;
    stars: number;
    reasons: string[];
    comment?: string;
    signed: boolean;
    rater?: Rater;
    ratedAt: string;
    answer?: Answer;
};
export type FeedEvent = {
    id: string;
    type: string;
    occurredAt: string;
    data: {
        feedbackId: string;
        itemId: string;
        itemTitle: string;
        version: number;
        stars?: number;
        reasons?: string[];
        comment?: string;
        signed?: boolean;
        rater?: Rater;
        state?: Answer['state'];
        text?: string;
        revision: number;
        occurredAt: string;
    };
};
/** `watchFrom` is where a stream goes on, even behind an empty page. */
export type NewestFeedback = Page<FeedEvent> & { watchFrom: string };

export type Item = {
    itemId: string;
    title: string;
    kind: string;
    owner: string;
    state: string;
    tags: Tags;
    audience: { teams: string[]; regions: string[]; roles: string[] };
    currentVersion?: number;
    createdAt: string;
    changedAt: string;
    revision: number;
};
export type Version = {
    version: number;
    state: 'draft' | 'submitted' | 'published' | 'superseded';
    summary: string;
    body?: string;
    link?: string;
    cost?: Money;
    estimate?: Estimate;
    author: string;
    createdAt: string;
    returnedBecause?: string;
    revision: number;
};
export type Me = { personId: string; name?: string; roles: string[] };
