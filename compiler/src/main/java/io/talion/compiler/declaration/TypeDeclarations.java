package io.talion.compiler.declaration;

import io.talion.compiler.names.Lazy;
import io.talion.compiler.names.Symbol;
import io.talion.compiler.types.Types;
import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import java.util.List;

/** {@code type}, {@code enum}, {@code record}, {@code token}. */
final class TypeDeclarations {
  private TypeDeclarations() {}

  static void alias(Declaration.TypeAlias d, File file) {
    declare(
        d.name(),
        file,
        () -> new Type.Named(d.name().text(), new TypeRefs(file).resolve(d.base())));
  }

  static void enumeration(Declaration.Enumeration d, File file) {
    List<String> cases = d.cases().stream().map(Name::text).toList();
    if (cases.stream().distinct().count() != cases.size()) {
      file.report()
          .error(
              "T0104",
              d.name().span(),
              "a case of `" + d.name().text() + "` is declared twice",
              "",
              "rename one of the two");
    }
    declare(d.name(), file, () -> new Type.Enum(d.name().text(), cases));
  }

  static void record(Declaration.Record d, File file) {
    declare(d.name(), file, () -> new Type.Record(d.name().text(), fields(d.fields(), file)));
  }

  static void token(Declaration.Token d, File file) {
    file.declare(d.name(), new Symbol.TokenName(new Type.Token(d.name().text(), d.decimals())));
  }

  /** Fields by name and type; a name that is there twice is an error. */
  static List<Type.Field> fields(List<Declaration.Field> fields, File file) {
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).name().text();
      boolean twice = fields.subList(0, i).stream().anyMatch(f -> f.name().text().equals(name));
      if (twice) {
        file.report()
            .error(
                "T0104",
                fields.get(i).name().span(),
                "the field `" + name + "` is declared twice",
                "",
                "rename one of the two");
      }
    }
    TypeRefs types = new TypeRefs(file);
    return fields.stream()
        .map(f -> new Type.Field(f.name().text(), types.resolve(f.type())))
        .toList();
  }

  private static void declare(Name name, File file, java.util.function.Supplier<Type> type) {
    Lazy<Type> lazy = new Lazy<>(file.report().heard(type), () -> cyclic(name, file));
    file.declare(name, new Symbol.TypeName(lazy));
    file.parts().body(lazy::value);
  }

  private static Type cyclic(Name name, File file) {
    file.report()
        .error(
            "T0120",
            name.span(),
            "the type `" + name.text() + "` contains itself",
            "a value of it would have no end",
            "break the circle");
    return Types.ERROR;
  }
}
