package io.talion.compiler.source;

import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy and all modules it needs, parsed.
 *
 * @param modules by name
 * @param texts the text of every source by the name its spans carry
 */
public record Loaded(Unit main, Map<String, Unit> modules, Map<String, String> texts) {
  /** A module by its name; empty where it was not found. */
  public Optional<Unit> module(Name name) {
    return Optional.ofNullable(modules.get(name.text()));
  }

  /** All files. */
  public List<Unit> units() {
    return Stream.concat(Stream.of(main), modules.values().stream()).toList();
  }
}
