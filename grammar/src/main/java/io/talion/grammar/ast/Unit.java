package io.talion.grammar.ast;

import io.talion.grammar.diagnostic.Span;
import java.util.List;

/**
 * One source file: a deployable policy or a library module (language.md section 3).
 *
 * @param kind what the header says the file is
 * @param version the policy's version; empty for a module
 * @param digestTokens the tokens that enter the policy digest, joined by one space: comments, tests
 *     and properties left out (semantics.md 35)
 */
public record Unit(
    Kind kind,
    List<String> doc,
    Name name,
    String version,
    int language,
    List<Import> imports,
    List<Term> terms,
    List<Declaration> declarations,
    String digestTokens,
    Span span) {
  /** Which of the two headers the file has. */
  public enum Kind {
    POLICY,
    MODULE
  }

  /**
   * {@code import std.quorum version 1 as q}.
   *
   * @param version pinned version requirement as written, or empty
   * @param alias the name after {@code as}, or the module's last segment
   */
  public record Import(Name module, String version, Name alias, Span span) {}
}
