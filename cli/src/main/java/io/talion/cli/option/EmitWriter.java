package io.talion.cli.option;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import io.talion.trace.write.FindingWriter;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Function;

/** Writes what findings and payouts ask of a chain, one line of JSON a request. */
public final class EmitWriter implements FindingWriter {
  /** The request of a finding or of a payout; empty where it asks for nothing. */
  public record Lines(
      Function<Finding, Optional<String>> finding, Function<Payout, Optional<String>> payout) {}

  private final PrintStream out;
  private final Lines lines;

  public EmitWriter(PrintStream out, Lines lines) {
    this.out = out;
    this.lines = lines;
  }

  @Override
  public void write(Finding finding, String json) {
    lines.finding().apply(finding).ifPresent(this::print);
  }

  @Override
  public void write(Payout payout, String json) {
    lines.payout().apply(payout).ifPresent(this::print);
  }

  private void print(String line) {
    out.print(line + "\n");
  }

  @Override
  public void finish() {
    out.flush();
  }
}
