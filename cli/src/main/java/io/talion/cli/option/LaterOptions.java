package io.talion.cli.option;

import io.talion.cli.host.Mistake;
import io.talion.cli.host.UserError;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * Options of the interface that this version does not have yet. They are refused, since a run that
 * ignores one would not be the run that was asked for.
 */
public final class LaterOptions {
  private final List<String> given = new ArrayList<>();

  @Option(names = "--checkpoint", hidden = true)
  void checkpoint(String value) {
    given.add("--checkpoint");
  }

  @Option(names = "--resume", hidden = true)
  void resume(String value) {
    given.add("--resume");
  }

  @Option(names = "--coverage", hidden = true)
  void coverage(boolean value) {
    given.add("--coverage");
  }

  public void refuse() {
    if (!given.isEmpty()) {
      throw comesLater(given.getFirst());
    }
  }

  static UserError comesLater(String what) {
    return UserError.usage(
        Mistake.COMES_LATER,
        "`" + what + "` comes later: this version does not have it",
        "leave it out");
  }
}
