package io.talion.trace.digest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.jcajce.provider.digest.Keccak.Digest256;

/** Against BouncyCastle. */
class Keccak256OthersTest {
  @Property(tries = 300)
  void digestsAreThoseOfOthers(@ForAll @Size(max = 500) byte[] head, @ForAll byte[] tail) {
    Digest256 theirs = new Digest256();
    theirs.update(head);
    theirs.update(tail);
    assertThat(Keccak256.of(head, tail)).isEqualTo(theirs.digest());
  }
}
