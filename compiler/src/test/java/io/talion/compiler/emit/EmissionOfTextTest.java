package io.talion.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.core.Expr;
import io.talion.compiler.core.Rule.Part;
import io.talion.grammar.diagnostic.Span;
import io.talion.trace.finding.Finding.Cut;
import io.talion.trace.finding.Penalty.Slash;
import io.talion.trace.type.Clock;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.None;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.Wad;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids, reasons, cuts and lines of open duties (semantics.md 24, 29 and 35). */
final class EmissionOfTextTest {
  private static Part hole(Type type) {
    return new Part.Hole(new Expr.Const(None.NONE, type, new Span("", 0, 0)));
  }

  @Test
  void theIdIsTheHashOfACanonicalArray() throws Exception {
    String json = "[\"ab\",\"m.rule\",0,\"0x01\",\"a \\\"b\\\"\",1767225600000]";
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
    assertThat(FindingId.of("ab", "m.rule", 0, List.of("0x01", "a \"b\""), "1767225600000"))
        .isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void aReasonShowsValuesByTheirType() {
    List<Part> parts =
        List.of(
            new Part.Text("missed "),
            hole(Type.Simple.RATIO),
            new Part.Text(" of "),
            hole(Type.ETH));
    assertThat(Because.text(parts, List.of(Ratio.of(51, 1000), new Int(BigInteger.TEN.pow(17)))))
        .isEqualTo("missed 5.1% of 0.1 ETH");
  }

  @Test
  void aCutIsTheSumOverTheSlashesThatWereCut() {
    Slash half = new Slash(Ratio.of(1, 2), Wad.floor(Ratio.of(1, 2)), List.of());
    Slash third = new Slash(Ratio.of(1, 3), Wad.floor(Ratio.of(1, 3)), List.of());
    List<Slash> both = List.of(half, third);
    assertThat(CutRecord.of(both, List.of(half.ratio(), third.ratio()), List.of())).isEmpty();
    assertThat(
            CutRecord.of(both, List.of(Ratio.of(1, 4), Ratio.ZERO), List.of("combine", "limit 1")))
        .contains(
            new Cut(
                Ratio.of(7, 12),
                new BigInteger("583333333333333333"),
                "combine,limit 1",
                List.of(Ratio.of(1, 4), Ratio.ZERO)));
  }

  @Test
  void anOpenDutyIsALine() {
    assertThat(new OpenDuty("Answer", "ab", "0x01", Clock.BLOCK, 150, true).json())
        .isEqualTo(
            "{\"open\":\"Answer\",\"opener\":\"ab\",\"owed_by\":\"0x01\",\"clock\":\"block\",\"due\":\"150\",\"met\":true}");
  }
}
