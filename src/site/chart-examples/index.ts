export { type ChartExample, chartExamples } from "./chart-examples.tsx";
