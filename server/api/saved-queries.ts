/** A question that GraphiQL opens with; the defaults of its variables suit the graph of the shipped corpus. */
export type SavedQuery = { name: string; query: string };

/** Six questions that people ask of the graph, each with its quotes. */
export const savedQueries: readonly SavedQuery[] = [
  {
    name: 'WhoAccusesWhom',
    query: `# Who accuses, criticises or distrusts whom, and according to whom?
# Each claim names its article's outlet and the chain of those who say it, outermost first.
query WhoAccusesWhom($first: Int = 20) {
  claims(filter: { types: [ACCUSE] }, first: $first) {
    totalCount
    nodes {
      subject { name(language: EN) }
      object { name(language: EN) }
      polarity
      modality
      attribution { position label(language: EN) }
      article { effectiveOutlet { name(language: EN) } publishedAt }
      citation { quote }
    }
  }
}
`,
  },
  {
    name: 'TwoOutletsOnOneActor',
    query: `# What do two outlets say of one actor?
query TwoOutletsOnOneActor($actor: ID! = "actor:sdf", $one: ID! = "outlet:q-street", $other: ID! = "outlet:north-pulse") {
  one: relationships(filter: { actors: [$actor], outlets: [$one] }, first: 10) { ...Line }
  other: relationships(filter: { actors: [$actor], outlets: [$other] }, first: 10) { ...Line }
}

fragment Line on RelationshipConnection {
  totalCount
  nodes {
    id
    subject { name(language: EN) }
    type
    object { name(language: EN) }
    tally { claims affirmed denied origins }
  }
}
`,
  },
  {
    name: 'PathWithQuotes',
    query: `# How are two actors connected, and which words connect them?
# A path is a chain of claims; it does not say that one thing led to the other.
query PathWithQuotes($from: ID! = "actor:turkey", $to: ID! = "actor:isis") {
  paths(from: $from, to: $to, maxLength: 3, limit: 3) {
    length
    disputed
    actors { name(language: EN) }
    relationships {
      subject { name(language: EN) }
      type
      object { name(language: EN) }
      claims(first: 2) {
        nodes { polarity citation { quote } article { title } }
      }
    }
  }
}
`,
  },
  {
    name: 'DisputedBothSides',
    query: `# What is disputed? One claim that affirms and one that denies, for each relationship.
query DisputedBothSides($first: Int = 10) {
  relationships(filter: { disputed: true }, orderBy: DISPUTE, first: $first) {
    totalCount
    nodes {
      subject { name(language: EN) }
      type
      object { name(language: EN) }
      tally { affirmed denied origins }
      for: claims(filter: { polarities: [AFFIRMED] }, first: 1) { ...Quote }
      against: claims(filter: { polarities: [DENIED] }, first: 1) { ...Quote }
    }
  }
}

fragment Quote on ClaimConnection {
  totalCount
  nodes {
    attribution { label(language: EN) }
    article { effectiveOutlet { name(language: EN) } }
    citation { quote }
  }
}
`,
  },
  {
    name: 'ClaimsOfOneArticle',
    query: `# What does one article claim? Here the article that was read last; \`article(id: …)\` opens any other.
# Each quote is exactly \`text.slice(start, end)\`.
query ClaimsOfOneArticle {
  articles(orderBy: RETRIEVED, first: 1) {
    nodes {
      id
      title
      effectiveOutlet { name(language: EN) }
      claims(first: 50) {
        totalCount
        nodes {
          subject { name(language: EN) }
          type
          object { name(language: EN) }
          polarity
          confidence
          review { state }
          citation { start end quote }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'OneSpeakerOverTime',
    query: `# What does one speaker claim over time? Buckets first, then its latest claims.
query OneSpeakerOverTime($speaker: ID! = "speaker:informed-sources", $interval: TimeInterval! = MONTH) {
  timeline(filter: { speakers: [$speaker] }, interval: $interval) {
    buckets { from to claims denied estimated byQuad { quad claims } }
    undated
  }
  claims(filter: { speakers: [$speaker] }, orderBy: PUBLISHED, first: 20) {
    totalCount
    nodes {
      article { publishedAt publishedPrecision effectiveOutlet { name(language: EN) } }
      subject { name(language: EN) }
      type
      object { name(language: EN) }
      polarity
      citation { quote }
    }
  }
}
`,
  },
];
