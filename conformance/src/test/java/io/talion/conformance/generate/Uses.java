package io.talion.conformance.generate;

import java.util.List;
import java.util.Optional;

/**
 * Uses of the module {@code std.equivocation}, its input bound to any stream (semantics.md 19): its
 * statements and findings can be read from then on.
 */
final class Uses {
  private final Environment env;
  private final Expressions terms;

  Uses(Expressions terms) {
    this.terms = terms;
    env = terms.env;
  }

  Fragment use(int i) {
    String alias = "twin" + i;
    env.note("use");
    Fragment first = binding(env.dice.of(env.live()), false);
    Fragment second =
        env.dice.chance(20) ? binding(env.dice.of(env.live()), true) : Fragment.text("");
    Fragment text =
        Fragment.droppable(
            "use std.equivocation as " + alias + " (",
            "horizon: " + env.duration(),
            env.dice.chance(50) ? ", penalty: 12.5%" : "",
            ") {\n",
            first,
            second,
            "}\n");
    Optional<Sort> key = Optional.of(Sort.OPERATOR);
    env.sources.add(
        new Source(
            alias + ".Statement",
            Source.Form.DERIVED,
            List.of(
                Column.plain("signer", Sort.OPERATOR),
                Column.plain("about", Sort.BYTES32),
                Column.plain("content", Sort.HASH)),
            key));
    env.sources.add(
        new Source(
            alias + ".equivocation",
            Source.Form.RULE,
            List.of(Column.plain("offender", Sort.OPERATOR), Column.plain("a.content", Sort.HASH)),
            key));
    env.judged.add(alias + ".equivocation");
    return text;
  }

  private Fragment binding(Source source, boolean droppable) {
    Scope scope = Scope.EMPTY.with(Variable.element("s", source));
    Object where =
        env.dice.chance(30) ? Fragment.droppable(" where ", terms.term(Sort.BOOL, scope, 1)) : "";
    Object[] parts = {
      "  Statement from s in " + source.name(),
      where,
      " with (signer: ",
      terms.term(Sort.OPERATOR, scope, 1),
      ", about: ",
      terms.term(Sort.BYTES32, scope, 1),
      ", content: ",
      terms.term(Sort.HASH, scope, 1),
      ")\n"
    };
    return droppable ? Fragment.droppable(parts) : Fragment.of(parts);
  }
}
