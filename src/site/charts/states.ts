/** A state of families in a stacked chart: its CSS class carries colour, its pattern tells it apart without colour. */
export interface ChartState {
  readonly id:
    | "reached"
    | "missed"
    | "wrong"
    | "outside"
    | "verified"
    | "matched"
    | "registered"
    | "unregistered"
    | "stock"
    | "entered"
    | "left"
    | "poorest"
    | "poor"
    | "border"
    | "above"
    | "unranked";
  readonly className: string;
  readonly pattern: "plain" | "stripe" | "dots";
  /** Class of words written on it. */
  readonly wordsClass: "on" | "in" | "";
}

export const chartStates: Readonly<Record<ChartState["id"], ChartState>> = {
  reached: { id: "reached", className: "sr", pattern: "plain", wordsClass: "on" },
  missed: { id: "missed", className: "sm", pattern: "stripe", wordsClass: "in" },
  wrong: { id: "wrong", className: "sw", pattern: "dots", wordsClass: "in" },
  outside: { id: "outside", className: "so", pattern: "plain", wordsClass: "" },
  verified: { id: "verified", className: "t5", pattern: "plain", wordsClass: "on" },
  matched: { id: "matched", className: "t3", pattern: "plain", wordsClass: "" },
  registered: { id: "registered", className: "t2", pattern: "plain", wordsClass: "" },
  unregistered: { id: "unregistered", className: "so", pattern: "stripe", wordsClass: "in" },
  stock: { id: "stock", className: "t3", pattern: "plain", wordsClass: "" },
  entered: { id: "entered", className: "t5", pattern: "plain", wordsClass: "on" },
  left: { id: "left", className: "t4", pattern: "stripe", wordsClass: "in" },
  poorest: { id: "poorest", className: "t5", pattern: "plain", wordsClass: "on" },
  poor: { id: "poor", className: "t3", pattern: "plain", wordsClass: "" },
  border: { id: "border", className: "t2", pattern: "dots", wordsClass: "" },
  above: { id: "above", className: "t1", pattern: "plain", wordsClass: "" },
  unranked: { id: "unranked", className: "t4", pattern: "stripe", wordsClass: "in" },
};

/** One part of a bar: which state and how many families. */
export interface StatePart {
  readonly state: ChartState["id"];
  readonly label: string;
  readonly value: number;
}
