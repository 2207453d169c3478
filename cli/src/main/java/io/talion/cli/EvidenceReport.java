package io.talion.cli;

import io.talion.cli.sheet.Json;
import io.talion.embed.Policy;
import io.talion.embed.explain.EvidenceCheck;
import io.talion.embed.explain.PlacedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code explain --check FILE}: of each finding in a file whether its evidence alone shows it. */
final class EvidenceReport {
  private static final Pattern ID = Pattern.compile("^\\{\"finding\":\"([0-9a-f]{64})\"");
  private static final Pattern EVIDENCE = Pattern.compile("\"evidence\":\\[([^]]*)]");

  private final Terminal terminal;
  private final boolean json;

  EvidenceReport(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  int check(Policy policy, PolicyParams params, List<PlacedEvent> trace, Path file)
      throws IOException {
    Inputs.require(file);
    EvidenceCheck check = new EvidenceCheck(policy, params.params(), trace);
    long derived = 0;
    long all = 0;
    for (String line : Files.readAllLines(file)) {
      Matcher id = ID.matcher(line);
      if (id.find()) {
        EvidenceCheck.Outcome outcome = check.check(id.group(1), line, evidence(line));
        print(outcome);
        derived += outcome.derived() ? 1 : 0;
        all++;
      }
    }
    if (all == 0) {
      throw UserError.usage(
          Mistake.NO_FINDINGS, file + " holds no findings", "give the NDJSON of `talion run`");
    }
    terminal.err().println(derived + " of " + all + " findings re-derived from their evidence");
    return derived == all ? Exit.DONE : Exit.WRONG;
  }

  private static List<String> evidence(String line) {
    Matcher m = EVIDENCE.matcher(line);
    String last = "";
    while (m.find()) {
      last = m.group(1);
    }
    return last.isEmpty() ? List.of() : List.of(last.replace("\"", "").split(","));
  }

  private void print(EvidenceCheck.Outcome o) {
    String text =
        json
            ? new Json()
                .text("finding", o.id())
                .raw("derived", String.valueOf(o.derived()))
                .text("because", o.derived() ? null : o.because())
                .end()
            : o.id() + (o.derived() ? "  re-derived" : "  not re-derived: " + o.because());
    terminal.out().println(text);
  }
}
