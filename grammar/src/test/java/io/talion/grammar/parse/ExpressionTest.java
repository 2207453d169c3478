package io.talion.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.grammar.ast.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precedence and the forms of expressions (language.md section 4, semantics.md 46). */
class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a / b or else 0% > x | (((a / b) or else 0%) > x)",
        "1 - a / b or else 0% | ((1 - (a / b)) or else 0%)",
        "a or else b or else c | (a or else (b or else c))",
        "a - b - c | ((a - b) - c)",
        "a / b * c | ((a / b) * c)",
        "-a * b | ((- a) * b)",
        "a - -b | (a - (- b))",
        "- -a | (- (- a))",
        "not a == b | (not (a == b))",
        "not not a | (not (not a))",
        "not a and b | ((not a) and b)",
        "a or b and c | (a or (b and c))",
        "a and b or else c and d | ((a and (b or else c)) and d)",
        "a or b or else c | (a or (b or else c))",
        "if a then b else c or d | (if a then b else (c or d))",
        "if a then b else if c then d else e | (if a then b else (if c then d else e))",
        "if if a then b else c then d else e | (if (if a then b else c) then d else e)",
        "if a then if b then c else d else e | (if a then (if b then c else d) else e)",
        "a.x is not late and b | ((a.x is not late) and b)",
        "s(o) as of e.time or else 0 | ((s[o] as of e.time) or else 0)",
        "32 ETH + 1 block | (32 ETH + 1 block)",
        "block 100 + 50 blocks | (block 100 + 50 blocks)",
        "block(now) | block[now]",
        "q.share(a).level.up | q.share[a].level.up",
        "f(a, to: 1 gwei, mode: down) | f[a, 1 gwei, down]",
        "{a, b} | {[a, b]}",
        "e.if.from.to.state | e.if.from.to.state",
        "sum(x.v for x in S of k where p last 5 at least 3) | sum(x.v for x in S of k steps 2)",
        "count(x in S) | count(x in S steps 0)",
        "quantile(1 / 4, x.n for x in S weighted by w(x)) | quantile((1 / 4); x.n for x in S steps 0 by w[x])",
        "exists(s in b.signers where s == o) | exists(s in b.signers steps 1)",
        "sum(f(x, 1) for x in S) | sum(f[x, 1] for x in S steps 0)",
        "none == x | (none == x)",
        "count() | count[]"
      })
  void reads(String text, String shape) {
    assertThat(Expressions.shape(text)).isEqualTo(shape);
  }

  @Test
  void spansCoverTheWordsTheyAreAbout() {
    String text = "1 + sum(x.v for x in S) / b.c";
    Expression.Binary sum = (Expression.Binary) Expressions.parse(text);
    int offset = "policy t version 1.0.0 language 1\nconst it = ".length();
    assertThat(sum.span().start()).isEqualTo(offset);
    assertThat(sum.span().end()).isEqualTo(offset + text.length());
    assertThat(sum.right().span().start()).isEqualTo(offset + 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 < 2 < 3 | T0017",
        "a is x is y | T0017",
        "sum(x in S, y) | T0019",
        "sum(1, 2, x in S) | T0019",
        "f(a weighted by b) | T0019",
        "a == not b | T0012",
        "1..2 | T0012"
      })
  void refuses(String text, String code) {
    ParseResult result = Expressions.result("const it = " + text);
    assertThat(result.unit()).isEmpty();
    assertThat(result.diagnostics()).extracting(d -> d.code()).containsExactly(code);
  }
}
