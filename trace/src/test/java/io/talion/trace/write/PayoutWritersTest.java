package io.talion.trace.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.finding.Payout;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The line of a reward in each format (interfaces.md section 2, semantics.md 30). */
class PayoutWritersTest {
  private static final Type.Token EIGEN = new Type.Token("EIGEN", 18);
  private static final String A = "0x" + "00".repeat(19) + "0a";
  private static final String B = "0x" + "00".repeat(19) + "0b";

  private static Payout.Payment payment(String member, String amount, Optional<String> operator) {
    return new Payout.Payment(
        Hex.parse(member), new BigInteger(amount), operator.map(BigInteger::new));
  }

  private static Payout payout(List<Payout.Payment> paid, String remainder, Payout.Rest rest) {
    return new Payout(
        "ab".repeat(32),
        "example.tasks",
        "1.0.0",
        "weekly",
        1_767_830_400_000L,
        1_767_225_600_000L,
        1_767_830_400_000L,
        EIGEN,
        paid,
        new BigInteger(remainder),
        rest,
        "by stake");
  }

  private static Payout two() {
    return payout(
        List.of(
            payment(A, "500000000000000000000", Optional.empty()),
            payment(B, "1", Optional.empty())),
        "9",
        new Payout.Rest.Carry());
  }

  @Test
  void theCanonicalLineHasItsMembersInOrder() {
    assertThat(PayoutJson.of(two()))
        .isEqualTo(
            "{\"reward\":\"weekly\",\"policy\":\"example.tasks\",\"version\":\"1.0.0\","
                + "\"time\":1767830400000,\"period\":[\"1767225600000\",\"1767830400000\"],"
                + "\"token\":\"EIGEN\",\"paid\":{\""
                + A
                + "\":\"500000000000000000000\",\""
                + B
                + "\":\"1\"},\"remainder\":\"9\",\"to\":\"carry\"}");
  }

  @Test
  void aSplitPaymentIsAnObjectWhosePartsAreThePayment() {
    Payout split =
        payout(List.of(payment(A, "101", Optional.of("10"))), "0", new Payout.Rest.Burn());
    assertThat(PayoutJson.of(split))
        .contains("\"paid\":{\"" + A + "\":{\"operator\":\"10\",\"stakers\":\"91\"}}")
        .endsWith("\"remainder\":\"0\",\"to\":\"burn\"}");
  }

  @Test
  void nobodyPaidIsAnEmptyObjectAndARecipientIsNamed() {
    Payout nobody = payout(List.of(), "7", new Payout.Rest.To(Hex.parse(B)));
    assertThat(PayoutJson.of(nobody))
        .contains("\"paid\":{},\"remainder\":\"7\",\"to\":\"" + B + "\"");
    assertThat(nobody.total()).isZero();
  }

  @Test
  void theTableSaysItInOneLine() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter writer = new TableWriter(out);
    writer.write(two(), "");
    writer.finish();
    assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
        .containsExactly(
            "2026-01-08T00:00:00.000Z  -      weekly  -         reward  pays 0x0000…000a 500 EIGEN,"
                + " 0x0000…000b 0.000000000000000001 EIGEN; 0.000000000000000009 EIGEN carried  by"
                + " stake");
  }

  @Test
  void manyMembersAreCountedInTheTable() throws IOException {
    List<Payout.Payment> paid = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      paid.add(payment(A, "1000000000000000000", Optional.empty()));
    }
    assertThat(PayoutText.of(payout(paid, "0", new Payout.Rest.Burn()), v -> "x"))
        .isEqualTo("pays x 1 EIGEN, x 1 EIGEN, x 1 EIGEN and 2 more; 0 EIGEN burned");
  }

  @Test
  void aRowOfValuesHoldsWhatIsPaidAsJson() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter writer = new CsvWriter(out);
    writer.write(two(), "");
    writer.finish();
    String row = out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow();
    assertThat(row)
        .startsWith("ab".repeat(32) + ",example.tasks,1.0.0,weekly,,1767830400000,,,")
        .contains(
            "\"{\"\"token\"\":\"\"EIGEN\"\",\"\"paid\"\":{\"\"" + A + "\"\":",
            ",reward,",
            "by stake,,");
  }

  @Test
  void theDigestOfARunCoversWhatIsPaid() throws IOException {
    FindingOutput with = new FindingOutput(new NdjsonWriter(new ByteArrayOutputStream()));
    FindingOutput without = new FindingOutput(new NdjsonWriter(new ByteArrayOutputStream()));
    with.accept(two());
    assertThat(with.digest()).isNotEqualTo(without.digest());
    assertThat(with.byRule()).isEmpty();
  }
}
