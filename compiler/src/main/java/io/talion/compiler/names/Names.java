package io.talion.compiler.names;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names at the top of one file, and which of them somebody used. */
public final class Names {
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

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

  /** All names, in order of declaration. */
  public Collection<String> all() {
    return symbols.keySet();
  }

  /** All symbols by name, in order of declaration. */
  public Map<String, Symbol> symbols() {
    return symbols;
  }
}
