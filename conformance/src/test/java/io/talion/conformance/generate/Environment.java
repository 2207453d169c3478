package io.talion.conformance.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What has been declared so far, and the distances the policy uses: traces step by them, so that
 * events fall on the edges of windows.
 */
final class Environment {
  final Dice dice;
  final List<Source> sources = new ArrayList<>();
  final List<Keyed> states = new ArrayList<>();
  final List<Keyed> functions = new ArrayList<>();
  final List<Variable> constants = new ArrayList<>();
  final List<String> rules = new ArrayList<>();

  /** Rules of used modules, by their qualified names. */
  final List<String> judged = new ArrayList<>();

  /** Names of the constructs used, for the statistics. */
  final TreeSet<String> features = new TreeSet<>();

  /** The short and the long distance of the policy, and the sort its rules are against. */
  final int seconds;

  final int times;
  final int blocks;
  final Sort culprit;
  boolean strategies;

  /** Whether faults can be punished for a while only: disputes must be shorter (T0612). */
  boolean slashable;

  /** Whether a clock counts the first kind's events. */
  boolean beats;

  /** Whether something can be challenged: the trace then says so of some findings. */
  boolean disputed;

  /** Clocks that terms compute from time. */
  final TreeSet<String> clocks = new TreeSet<>();

  /** Counts lets, so that no two in a policy share a name. */
  int letters;

  Environment(Dice dice) {
    this.dice = dice;
    seconds = dice.any(10, 12, 60, 3600);
    times = dice.any(2, 3, 5);
    blocks = dice.between(1, 3);
    culprit = dice.chance(80) ? Sort.OPERATOR : Sort.VALIDATOR;
  }

  void note(String feature) {
    features.add(feature);
  }

  /** A duration: mostly the short or the long one. */
  String duration() {
    return dice.chance(50) ? shortDuration() : longDuration();
  }

  String shortDuration() {
    return seconds + " seconds";
  }

  String longDuration() {
    return seconds * times + " seconds";
  }

  String blocks() {
    int n = dice.chance(50) ? blocks : blocks * times;
    return n + (n == 1 ? " block" : " blocks");
  }

  /** A distance on some clock, mostly time. */
  String extent() {
    if (beats && dice.chance(20)) {
      int n = dice.between(1, 3);
      note("beats");
      return n + (n == 1 ? " beat" : " beats");
    }
    return known();
  }

  /** The same on a clock whose past points are known. */
  String known() {
    return switch (dice.below(10)) {
      case 0, 1, 2 -> blocks();
      case 3 -> dice.between(1, 2) + " epochs";
      default -> duration();
    };
  }

  List<Source> events() {
    return sources.stream().filter(s -> s.form() == Source.Form.EVENT).toList();
  }

  /** Streams of the current instant: events, outcomes, steps and derived ones. */
  List<Source> live() {
    return sources.stream().filter(s -> !s.isFeedback()).toList();
  }
}
