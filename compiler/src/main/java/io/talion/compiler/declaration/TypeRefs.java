package io.talion.compiler.declaration;

import io.talion.compiler.names.Names;
import io.talion.compiler.names.Program;
import io.talion.compiler.names.Signature;
import io.talion.compiler.names.Suggest;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.names.TypeNames;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.TypeRef;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types as written to types (language.md section 4). */
public final class TypeRefs {
  private final Program program;
  private final Names names;

  public TypeRefs(File file) {
    this.program = file.program();
    this.names = file.names();
  }

  /** The type, or the error type after a complaint. */
  public Type resolve(TypeRef ref) {
    Type type = plain(ref);
    return ref.optional() ? Types.optional(type) : type;
  }

  /** Parameters and result. */
  public Signature signature(List<Declaration.Parameter> parameters, TypeRef result) {
    List<Type.Field> fields =
        parameters.stream().map(p -> new Type.Field(p.name().text(), resolve(p.type()))).toList();
    return new Signature(fields, resolve(result));
  }

  private Type plain(TypeRef ref) {
    return switch (ref.name().text()) {
      case "Amount" -> amount(ref);
      case "Shares" ->
          ref.arguments().size() == 1
              ? new Type.Shares(ref.arguments().get(0).name().text())
              : arguments(ref, "Shares[stETH]");
      case "List" ->
          ref.arguments().size() == 1
              ? new Type.ListOf(resolve(ref.arguments().get(0)))
              : arguments(ref, "List[Operator]");
      default -> ref.arguments().isEmpty() ? named(ref) : arguments(ref, ref.name().text());
    };
  }

  private Type amount(TypeRef ref) {
    if (ref.arguments().size() != 1) {
      return arguments(ref, "Amount[ETH]");
    }
    String token = ref.arguments().get(0).name().text();
    Optional<Symbol> symbol = names.find(token);
    if (symbol.isPresent() && symbol.get() instanceof Symbol.TokenName t) {
      return new Type.Amount(t.token());
    }
    return token.equals("ETH") ? Type.ETH : unknownToken(ref.arguments().get(0));
  }

  private Type named(TypeRef ref) {
    String name = ref.name().text();
    Optional<Symbol> symbol = names.find(name);
    if (symbol.isPresent() && symbol.get() instanceof Symbol.TypeName t) {
      return t.type().value();
    }
    if (symbol.isPresent() && symbol.get() instanceof Symbol.StreamName s) {
      return s.stream().element();
    }
    if (symbol.isPresent() && symbol.get() instanceof Symbol.Missing) {
      return Types.ERROR;
    }
    return TypeNames.builtIn(name)
        .or(() -> TypeNames.ofClock(name, program.clocks().values()))
        .orElseGet(() -> unknown(ref));
  }

  private Type unknown(TypeRef ref) {
    List<String> known = new ArrayList<>(TypeNames.all());
    known.addAll(names.all());
    boolean integer = ref.name().text().matches("u?int[0-9]+|[Ii]nteger|[Uu]int|long|number");
    return error(
        ref,
        "T0102",
        "unknown type `" + ref.name().text() + "`",
        integer
            ? "write `Int`: it has no greatest value"
            : Suggest.fix(ref.name().text(), known, "declare it with `type`, `enum` or `record`"));
  }

  private Type unknownToken(TypeRef ref) {
    return error(
        ref,
        "T0102",
        "unknown token `" + ref.name().text() + "`",
        "declare it: `token " + ref.name().text() + " decimals 18`");
  }

  private Type arguments(TypeRef ref, String example) {
    return error(
        ref, "T0102", "`" + ref.name().text() + "` is not written so", "write `" + example + "`");
  }

  private Type error(TypeRef ref, String code, String message, String fix) {
    program.report().error(code, ref.span(), message, "", fix);
    return Types.ERROR;
  }
}
