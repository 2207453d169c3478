package io.talion.grammar.parse;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Name;
import io.talion.grammar.ast.Term;
import io.talion.grammar.ast.Unit;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.parse.TalionParser.HeaderContext;
import io.talion.grammar.parse.TalionParser.ImportDeclContext;
import io.talion.grammar.parse.TalionParser.ItemContext;
import io.talion.grammar.parse.TalionParser.UnitContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The whole file: header, imports, terms, declarations (language.md section 3). */
final class UnitBuilder {
  /** The one edition of the language there is. */
  private static final int EDITION = 1;

  private final Reading reading;
  private final TermBuilder terms;
  private final DeclarationBuilder declarations;

  UnitBuilder(Reading reading) {
    this.reading = reading;
    ExpressionBuilder expressions = new ExpressionBuilder(reading);
    this.terms = new TermBuilder(reading, expressions);
    this.declarations = new DeclarationBuilder(reading, expressions);
  }

  Unit unit(UnitContext node) {
    HeaderContext header = node.header();
    List<ItemContext> items = node.item();
    Token last = items.isEmpty() ? header.getStop() : items.getLast().getStop();
    return new Unit(
        header.policy == null ? Unit.Kind.MODULE : Unit.Kind.POLICY,
        reading.docs(node),
        reading.spans().name(header.dotted()),
        header.SEMVER() == null ? "" : header.SEMVER().getText(),
        edition(header),
        imports(items),
        terms(items),
        declarations(items),
        DigestTokens.of(reading.tokens(), node),
        reading.spans().of(node.getStart(), last));
  }

  private int edition(HeaderContext header) {
    Token number = header.INT().getSymbol();
    int edition = reading.small(number);
    if (edition != EDITION) {
      reading
          .problems()
          .report(
              Diagnostic.error(
                      "T0018",
                      reading.spans().of(number),
                      "edition " + number.getText() + " of the language is not known")
                  .because("this version of talion reads edition " + EDITION)
                  .fixedBy("write `language " + EDITION + "`, or use a newer talion"));
    }
    return edition;
  }

  private List<Unit.Import> imports(List<ItemContext> items) {
    return items.stream()
        .map(ItemContext::importDecl)
        .filter(Objects::nonNull)
        .map(this::imported)
        .toList();
  }

  private Unit.Import imported(ImportDeclContext node) {
    Name module = reading.spans().name(node.dotted());
    TerminalNode version = node.SEMVER() == null ? node.INT() : node.SEMVER();
    Name alias =
        node.alias == null
            ? new Name(module.text().substring(module.text().lastIndexOf('.') + 1), module.span())
            : reading.spans().name(node.alias);
    return new Unit.Import(
        module, version == null ? "" : version.getText(), alias, reading.spans().of(node));
  }

  private List<Term> terms(List<ItemContext> items) {
    List<TalionParser.TermsContext> blocks =
        items.stream().map(ItemContext::terms).filter(Objects::nonNull).toList();
    if (blocks.size() > 1) {
      Token second = blocks.get(1).getStart();
      reading
          .problems()
          .report(
              Diagnostic.error("T0014", reading.spans().of(second), "a second `terms` block")
                  .alsoAt(reading.spans().of(blocks.get(0).getStart()), "the first is here")
                  .fixedBy("put all terms into one block"));
    }
    return blocks.stream().flatMap(block -> block.term().stream()).map(terms::term).toList();
  }

  private List<Declaration> declarations(List<ItemContext> items) {
    return items.stream()
        .map(ItemContext::declaration)
        .filter(Objects::nonNull)
        .map(declarations::declaration)
        .flatMap(Optional::stream)
        .toList();
  }
}
