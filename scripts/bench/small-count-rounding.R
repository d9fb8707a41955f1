# Times SmallCountRounding on one table: Rscript small-count-rounding.R table.csv base formula
arguments <- commandArgs(trailingOnly = TRUE)
suppressMessages(library(SmallCountRounding))
table <- read.csv(arguments[1], colClasses = c(count = "integer"))
for (key in setdiff(names(table), "count")) table[[key]] <- as.character(table[[key]])
started <- proc.time()[["elapsed"]]
set.seed(1)
rounded <- PLSrounding(
  table,
  "count",
  roundBase = as.integer(arguments[2]),
  formula = as.formula(arguments[3]),
  printInc = FALSE
)
seconds <- proc.time()[["elapsed"]] - started
difference <- rounded$publish$difference
cat(sprintf(
  '{"seconds":%f,"cells":%d,"maxDiff":%f,"meanAbsDiff":%f,"rms":%f}\n',
  seconds, length(difference), max(abs(difference)), mean(abs(difference)), sqrt(mean(difference^2))
))
