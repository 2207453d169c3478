package io.talion.conformance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The policies that the language was drawn up with check and pass their own tests. */
class WholePoliciesTest {
  private static final int POLICIES = 6;

  @Test
  void allAreThere() {
    assertThat(Acceptance.whole()).hasSizeGreaterThanOrEqualTo(POLICIES);
  }

  @TestFactory
  Stream<DynamicTest> theyPassTheirOwnTests() {
    return Acceptance.whole().stream()
        .map(p -> DynamicTest.dynamicTest(Acceptance.name(p), () -> OwnTests.pass(p)));
  }
}
