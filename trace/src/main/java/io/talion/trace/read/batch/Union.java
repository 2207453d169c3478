package io.talion.trace.read.batch;

import io.talion.trace.event.EventKind;
import io.talion.trace.event.EventKind.FieldDeclaration;
import io.talion.trace.read.field.KindDecoder;
import io.talion.trace.read.source.ReadOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all targets of a pass declare, each kind and each field once. Kinds of one name are apart
 * where other members are coordinates for them, or signatures are looked at.
 */
final class Union {
  private final List<Kind> kinds = new ArrayList<>();
  private final List<BatchTarget> targets;

  /** By target and ordinal: the number of the kind here. */
  private final int[][] numbers;

  /** By target, ordinal and field: the number of the field here. */
  private final int[][][] fields;

  /** By target and number here: the ordinal, or -1. */
  private final int[][] ordinals;

  /** A kind with the fields that anybody declares. */
  record Kind(EventKind first, Way way, List<FieldDeclaration> fields) {}

  /** How the lines of a kind are read, but for the fields; names of coordinates by number. */
  record Way(
      String kind,
      List<Set<String>> names,
      String timeMember,
      boolean signed,
      boolean signaturesRequired) {
    private static Way of(EventKind kind, ReadOptions options) {
      Map<String, Integer> numbers = KindDecoder.numbers(kind, options);
      List<Set<String>> names = new ArrayList<>();
      for (int c = 0; c < KindDecoder.SIGNATURE; c++) {
        Set<String> named = new HashSet<>();
        int number = c;
        numbers.forEach((name, n) -> {
          if (n == number) {
            named.add(name);
          }
        });
        names.add(named);
      }
      boolean signed = kind.signedBy().isPresent();
      return new Way(
          kind.name(), names, options.timeMember(), signed, signed && options.requireSignatures());
    }

    /** Whether a declared field holds the time where no coordinate does. */
    boolean timeIsField() {
      return !names.getFirst().contains(timeMember);
    }
  }

  Union(List<BatchTarget> targets) {
    this.targets = targets;
    numbers = new int[targets.size()][];
    fields = new int[targets.size()][][];
    for (int t = 0; t < targets.size(); t++) {
      List<EventKind> declared = targets.get(t).schema.kinds();
      numbers[t] = new int[declared.size()];
      fields[t] = new int[declared.size()][];
      for (EventKind kind : declared) {
        add(t, kind);
      }
    }
    ordinals = new int[targets.size()][];
    Arrays.setAll(ordinals, this::inverse);
  }

  private int[] inverse(int target) {
    int[] ordinals = new int[kinds.size()];
    Arrays.fill(ordinals, -1);
    for (int ordinal = 0; ordinal < numbers[target].length; ordinal++) {
      ordinals[numbers[target][ordinal]] = ordinal;
    }
    return ordinals;
  }

  private void add(int target, EventKind kind) {
    int number = number(kind, Way.of(kind, targets.get(target).options));
    List<FieldDeclaration> all = kinds.get(number).fields();
    int[] places = new int[kind.fields().size()];
    for (int i = 0; i < places.length; i++) {
      FieldDeclaration field = kind.fields().get(i);
      if (!all.contains(field)) {
        all.add(field);
      }
      places[i] = all.indexOf(field);
    }
    numbers[target][kind.ordinal()] = number;
    fields[target][kind.ordinal()] = places;
  }

  private int number(EventKind kind, Way way) {
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).way().equals(way)) {
        return i;
      }
    }
    kinds.add(new Kind(kind, way, new ArrayList<>()));
    return kinds.size() - 1;
  }

  List<Kind> kinds() {
    return kinds;
  }

  /** Whether there is one target: what is read is what it declares. */
  boolean isAlone() {
    return targets.size() == 1;
  }

  /** The kinds as those of batches; of one target its own. */
  List<EventKind> schema() {
    if (isAlone()) {
      return targets.getFirst().schema.kinds();
    }
    List<EventKind> schema = new ArrayList<>();
    for (Kind kind : kinds) {
      schema.add(EventKind.of(schema.size(), kind.first().name(), kind.fields()));
    }
    return schema;
  }

  /** The number here of a target's kind. */
  int number(int target, int ordinal) {
    return numbers[target][ordinal];
  }

  /** A target's ordinals by the numbers here; -1 where it does not declare a kind. */
  int[] ordinals(int target) {
    return ordinals[target];
  }

  boolean declares(int target, int number) {
    return ordinals[target][number] >= 0;
  }

  /** Where each field of a target's kind is among the fields here. */
  int[] fields(int target, int ordinal) {
    return fields[target][ordinal];
  }

  /** The same for all its kinds. */
  int[][] fields(int target) {
    return fields[target];
  }
}
