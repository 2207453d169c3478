package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Inputs;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.sheet.Json;
import io.talion.embed.explain.EvidenceCheck;
import io.talion.trace.value.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code explain --check FILE}: of each finding in a file whether its evidence shows it, or what
 * else.
 */
final class EvidenceReport {
  /** What a run prints beside findings, and says nothing that evidence could show. */
  private static final Pattern OTHER =
      Pattern.compile(
          "^\\{\"(?:reward|open|late|rejected|summary)\"|^\\{\"finding\":\"[0-9a-f]*\",\"status\":\"\\w*\"}$");

  private final Terminal terminal;
  private final boolean json;

  EvidenceReport(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  int check(EvidenceCheck check, Path file) throws IOException {
    Inputs.require(file);
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    if (lines.stream().anyMatch(EvidenceReport::claims)
        && lines.stream().noneMatch(l -> l.startsWith("{\"finding\":"))) {
      throw UserError.usage(
          Mistake.NO_FINDINGS, file + " holds no findings", "give the NDJSON of `talion run`");
    }
    List<EvidenceCheck.Outcome> outcomes =
        lines.stream().filter(EvidenceReport::claims).map(check::check).toList();
    outcomes.forEach(this::print);
    long derived = outcomes.stream().filter(EvidenceCheck.Outcome::derived).count();
    long alone = outcomes.stream().filter(o -> o.derived() && o.with().isEmpty()).count();
    long all = outcomes.size();
    String more = derived > alone ? ", " + (derived - alone) + " with the rest of the trace" : "";
    terminal
        .err()
        .println(alone + " of " + all + " findings re-derived from their evidence" + more);
    return derived == all ? Exit.DONE : Exit.WRONG;
  }

  private static boolean claims(String line) {
    return !line.isBlank() && !OTHER.matcher(line).find();
  }

  private void print(EvidenceCheck.Outcome o) {
    String text =
        json
            ? new Json()
                .text("finding", o.id())
                .raw("derived", String.valueOf(o.derived()))
                .text("because", o.derived() ? null : o.because())
                .list("apart", o.apart(), JsonText::quoted)
                .list("with", o.with(), JsonText::quoted)
                .end()
            : o.id() + "  " + (o.derived() ? derived(o) : "not re-derived: " + o.because());
    terminal.out().println(text);
  }

  private static String derived(EvidenceCheck.Outcome o) {
    String with =
        o.with().isEmpty() ? "" : " with every " + String.join(", ", o.with()) + " of the trace";
    String apart =
        o.apart().isEmpty()
            ? ""
            : ", but for its " + String.join(" and ", o.apart()) + ": other findings decide";
    return "re-derived" + with + apart;
  }
}
