package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;

/** The {@code terms} of a policy, each with a small chance. */
final class TermsSection {
  private final Environment env;
  private final Dice dice;
  private final List<Fragment> lines = new ArrayList<>();

  TermsSection(Environment env) {
    this.env = env;
    dice = env.dice;
  }

  Fragment make(Lateness lateness) {
    env.strategies = dice.chance(50);
    add(env.strategies, "strategies stETH, reserve");
    boolean perLog = dice.chance(12);
    add(perLog, "instant per log");
    add(dice.chance(40), "combine " + dice.any("compound", perLog ? "compound" : "sum", "max"));
    String kind = env.culprit.type().toLowerCase(java.util.Locale.ROOT);
    add(dice.chance(25), "limit " + dice.any("5%", "30%", "100%") + " per " + kind);
    add(
        dice.chance(25),
        "limit " + dice.any("1%", "20%") + " per " + kind + " per " + env.longDuration());
    add(dice.chance(8), "rounding slash " + dice.any("up", "down"));
    env.slashable = dice.chance(30);
    add(env.slashable, "slashable for " + env.seconds * env.times * 2 + " seconds");
    boolean slots = dice.chance(20);
    add(slots, "clock slot every 12 seconds from @2026-01-01");
    add(slots, "clock epoch every 2 slots");
    boolean blocks = dice.chance(10);
    add(blocks, "clock block every 10 seconds from @2026-01-01T00:00:00Z");
    if (slots) {
      env.clocks.add("epoch");
    }
    if (blocks) {
      env.clocks.add("block");
    }
    env.beats = dice.chance(15);
    if (env.beats) {
      env.note("clock counted");
      lines.add(Fragment.text("  clock beat on c in " + Events.FIRST + "\n"));
    }
    add(dice.chance(5), "effective from @2026-01-01T00:01:00Z");
    env.disputed = dice.chance(15);
    add(env.disputed, "challenge " + env.longDuration());
    add(dice.chance(5), "avs 0x0000000000000000000000000000000000000c0c");
    add(dice.chance(5), "operators in set 3");
    add(dice.chance(15), "final after " + dice.any("2 blocks", env.longDuration()));
    if (lateness != Lateness.NONE) {
      add(true, "late " + (lateness == Lateness.BLOCKS ? "2 blocks" : env.shortDuration()));
    }
    add(lateness == Lateness.NONE && dice.chance(5), "gap at most " + env.longDuration());
    return lines.isEmpty()
        ? Fragment.text("")
        : Fragment.of("terms {\n", Fragment.of(lines.toArray()), "}\n");
  }

  private void add(boolean wanted, String line) {
    if (wanted) {
      String[] words = line.split(" ");
      env.note("terms " + words[0] + (words[0].equals("combine") ? " " + words[1] : ""));
      lines.add(Fragment.droppable("  " + line + "\n"));
    }
  }
}
