package io.talion.compiler.names;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names at the top of one file, and which of them somebody used. Each use of a module has names
 * of its own.
 */
public final class Names {
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final boolean ofUse;

  /** Of a policy, or of a module that is imported or checked by itself. */
  public Names() {
    this(false);
  }

  private Names(boolean ofUse) {
    this.ofUse = ofUse;
  }

  /** Of one use of a module. */
  public static Names ofUse() {
    return new Names(true);
  }

  /** Whether a {@code use} brought them in: {@code Finding} is then of their own rules. */
  public boolean isOfUse() {
    return ofUse;
  }

  /** Adds a name; false if it is taken. */
  public boolean declare(String name, Symbol symbol) {
    return symbols.putIfAbsent(name, symbol) == null;
  }

  /** What a name, possibly qualified by an import's, stands for; it counts as used. */
  public Optional<Symbol> find(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      used.add(name);
      return Optional.ofNullable(symbols.get(name));
    }
    return find(name.substring(0, dot)).flatMap(s -> inModule(s, name.substring(dot + 1)));
  }

  private static Optional<Symbol> inModule(Symbol symbol, String name) {
    return switch (symbol) {
      case Symbol.ModuleName m -> m.names().find(name);
      case Symbol.Missing m -> Optional.of(m);
      default -> Optional.empty();
    };
  }

  /** Whether the name is taken, without using it. */
  public boolean has(String name) {
    return symbols.containsKey(name);
  }

  public boolean isUsed(String name) {
    return used.contains(name);
  }

  /** All names that somebody may use, in order of declaration. */
  public Collection<String> all() {
    return symbols.entrySet().stream()
        .filter(e -> !(e.getValue() instanceof Symbol.Kept))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All symbols by name, in order of declaration. */
  public Map<String, Symbol> symbols() {
    return symbols;
  }

  /** The rules among them, those of modules used in turn included. */
  public List<RuleInfo> rules() {
    return symbols.values().stream().flatMap(Names::rules).toList();
  }

  private static Stream<RuleInfo> rules(Symbol s) {
    return switch (s) {
      case Symbol.RuleName r -> Stream.of(r.rule());
      case Symbol.ModuleName m -> m.names().rules().stream();
      default -> Stream.of();
    };
  }
}
