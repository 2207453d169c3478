package io.talion.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * Options of the interface that this version does not have yet. They are refused, since a run that
 * ignores one would not be the run that was asked for.
 */
final class LaterOptions {
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

  void refuse() {
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
