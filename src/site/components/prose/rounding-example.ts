/** An invented kecamatan before and after rounding: families per desil class. The last class but one is the largest. */
export const exampleClasses = [
  { label: "1–2", office: 143, published: 145 },
  { label: "3–4", office: 201, published: 200 },
  { label: "5", office: 97, published: 95 },
  { label: "6–10", office: 402, published: 401 },
  { label: "belum_ada", office: 18, published: 20 },
] as const;

/** An invented small group among 25 families: the true count and the two counts that may be published for it. */
export const exampleGroup = { all: 25, office: 3, published: [0, 5] } as const;
