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

<<<<<<< HEAD
  @Option(names = "--emit", hidden = true)
  void emit(String value) {
    given.add("--emit");
=======
  @Option(names = "--workers", hidden = true)
  void workers(String value) {
    given.add("--workers");
>>>>>>> e10b139 (talion run --emit: slashes and rewards as call data of EigenLayer's contracts)
  }

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
