# What bench/run measured, as one Markdown table: M events/s a core, and ratios within this run.
function json(name,  part) {
  if (match($0, "\"" name "\":[^,}]*")) {
    part = substr($0, RSTART, RLENGTH)
    sub(/^[^:]*:/, "", part)
    return part
  }
  return ""
}
function text(name,  part) {
  match($0, "\"" name "\":\"[^\"]*\"")
  part = substr($0, RSTART, RLENGTH)
  gsub(/^[^:]*:"|"$/, "", part)
  return part
}
$1 ~ /^(interpreting|compiling)$/ && / ratio / {
  for (i = 2; i < NF; i++) {
    if ($i == "columns") engine[$1, $2] = $(i + 1)
    if ($i == "baseline") java[$1, $2] = $(i + 1)
    if ($i == "B/event") bytes[$1, $2] = $(i - 1)
  }
  policies[$2]
  runtimes[$1]
}
/file to findings/ {
  for (i = 2; i < NF; i++) {
    if ($i == "a") { file[$1] = $(i - 3) }
    if ($(i + 1) == "MiB") memory[$1] = $i
  }
}
$1 == "start" { sub(/^start /, ""); started[++starts] = $0 }
$1 == "limit" && /"engine":"limit"/ {
  cpu = json("thread_s") > 0 ? json("thread_s") : json("best_s")
  if (text("input") == "memory") limit[text("policies")] = json("events") / cpu / 1e6
  else fileLimit = json("events") / (json("cpu_s") > 0 ? json("cpu_s") : json("best_s")) / 1e6
}
END {
  print "| M events/s a core | runtime | Talion | idiomatic Java | ratio | limit by hand | ratio | B/event |"
  print "|---|---|---:|---:|---:|---:|---:|---:|"
  for (p = 1; p <= 4; p++) for (r = 1; r <= 2; r++) {
    policy = "p" p
    runtime = r == 1 ? "interpreting" : "compiling"
    if (!((runtime, policy) in engine)) continue
    e = engine[runtime, policy]
    printf "| %s | %s | %.1f | %.1f | %.2f | %s | %s | %s |\n", toupper(policy), runtime, e, java[runtime, policy], e / java[runtime, policy],
      policy in limit ? sprintf("%.1f", limit[policy]) : "–", policy in limit ? sprintf("%.2f", e / limit[policy]) : "–", bytes[runtime, policy]
  }
  for (r = 1; r <= 2; r++) {
    runtime = r == 1 ? "interpreting" : "compiling"
    if (runtime in file)
      printf "| file to findings, all four in one pass | %s | %.2f | – | – | %s | %s | %s MiB resident |\n", runtime, file[runtime],
        fileLimit ? sprintf("%.2f", fileLimit) : "–", fileLimit ? sprintf("%.2f", file[runtime] / fileLimit) : "–", memory[runtime]
  }
  print ""
  for (i = 1; i <= starts; i++) print started[i]
}
