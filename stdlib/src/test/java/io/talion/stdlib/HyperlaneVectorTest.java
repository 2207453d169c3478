package io.talion.stdlib;

import static io.talion.stdlib.HyperlaneHashes.bytes;
import static io.talion.stdlib.HyperlaneHashes.four;
import static io.talion.stdlib.HyperlaneHashes.hex;
import static io.talion.stdlib.HyperlaneHashes.word;

import io.talion.trace.digest.Keccak256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Hyperlane's own vectors: digests of domains and messages, signers of checkpoints, roots of proofs
 * and of trees; and what the policy says of a signer that signs a second root. What an entry is its
 * members say.
 */
class HyperlaneVectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OTHER = "0x" + "ee".repeat(32);

  private final Judge judge = Judge.of("hyperlane");
  private int entries;

  @Test
  void digestsSignersAndRootsAreEqual() {
    VectorSet set = VectorSet.of("hyperlane-vectors");
    for (Path file : set.files("*.json")) {
      JsonNode vectors = JSON.readTree(file.toFile());
      List<String> actual = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (JsonNode vector : vectors.isArray() ? vectors : List.of(vectors)) {
        entries++;
        compare(vector, actual, expected);
      }
      set.compare(file.getFileName().toString(), actual, expected);
    }
    System.out.printf("hyperlane-vectors: %d entries%n", entries);
    set.report(
        Row.of(
            "Hyperlane: digests, signers, proofs, two roots and wrong roots",
            "`std.hyperlane`; hashes in Java",
            "the project's vectors",
            "every digest, signer and root; whom the policy blames"),
        judge.engines());
  }

  private void compare(JsonNode v, List<String> actual, List<String> expected) {
    if (v.has("expectedDomainHash")) {
      long domain = v.get("domain").asLong();
      actual.add(hex(HyperlaneHashes.domain(domain, v.get("mailbox").asString())));
      expected.add(v.get("expectedDomainHash").asString());
    } else if (v.has("merkle_tree_hook")) {
      checkpoint(v, actual, expected);
    } else if (v.has("updater")) {
      actual.add(HyperlaneHashes.signer(failure(v), v.get("signature")));
      expected.add(v.get("signer").asString());
    } else if (v.has("nonce")) {
      actual.add(hex(HyperlaneHashes.message(v)));
      expected.add(v.get("id").asString());
    } else if (v.has("leaves")) {
      tree(v, actual, expected);
    } else {
      proof(v.has("leaf") ? v : v.get("proof"), v.get("root").asString(), actual, expected);
      if (v.has("message")) {
        byte[] index = word(hex(four(v.get("index").asLong())));
        actual.add(hex(Keccak256.of(bytes(v.get("message").asString()), index)));
        expected.add(v.get("leaf").asString());
      }
    }
  }

  /** The notice of a failed updater, which is still in the form of the protocol's first version. */
  private static byte[] failure(JsonNode v) {
    byte[] domain = four(v.get("domain").asLong());
    byte[] hash = Keccak256.of(domain, HyperlaneHashes.ascii("OPTICS"));
    return Keccak256.of(hash, domain, word(v.get("updater").asString()));
  }

  private static void proof(
      JsonNode proof, String root, List<String> actual, List<String> expected) {
    List<byte[]> path = new ArrayList<>();
    (proof.has("path") ? proof.get("path") : proof.get("proof"))
        .forEach(p -> path.add(bytes(p.asString())));
    byte[] leaf = bytes(proof.get("leaf").asString());
    actual.add(hex(HyperlaneHashes.root(leaf, proof.get("index").asLong(), path)));
    expected.add(root);
  }

  /** Leaves are texts, of which the tree has the digests that a wallet would sign. */
  private static void tree(JsonNode v, List<String> actual, List<String> expected) {
    List<byte[]> leaves = new ArrayList<>();
    for (JsonNode leaf : v.get("leaves")) {
      byte[] text = leaf.asString().getBytes(StandardCharsets.UTF_8);
      boolean word = leaf.asString().matches("0x[0-9a-f]{64}");
      leaves.add(word ? bytes(leaf.asString()) : HyperlaneHashes.signed(text));
    }
    String root = v.get("expectedRoot").asString();
    actual.add(hex(HyperlaneHashes.root(leaves)));
    expected.add(root);
    for (JsonNode proof : v.path("proofs")) {
      proof(proof, root, actual, expected);
      actual.add(hex(leaves.get(proof.get("index").asInt())));
      expected.add(proof.get("leaf").asString());
    }
  }

  /** Its signer is who signed; alone it is no fault, beside another root it is. */
  private void checkpoint(JsonNode v, List<String> actual, List<String> expected) {
    String signer = HyperlaneHashes.signer(HyperlaneHashes.checkpoint(v), v.get("signature"));
    actual.add(signer);
    expected.add(v.get("signer").asString());
    String root = v.get("root").asString();
    actual.add(faults(signed(new Trace(), 1, v, signer, root)));
    expected.add("[]");
    Trace twice = signed(signed(new Trace(), 1, v, signer, root), 2, v, signer, OTHER);
    actual.add(faults(twice));
    expected.add("[hyperlane.two_roots against " + signer + "]");
    Trace proved = signed(new Trace(), 1, v, signer, OTHER);
    actual.add(faults(at(proved, "Proved", 2, v, "root", root)));
    expected.add("[hyperlane.wrong_root against " + signer + "]");
  }

  private static Trace signed(Trace trace, long time, JsonNode v, String signer, String root) {
    boolean genuine = signer.equals(v.get("signer").asString());
    return at(trace, "Signed", time, v, "signer", signer, "root", root, "genuine", genuine);
  }

  private static Trace at(Trace trace, String kind, long time, JsonNode v, Object... members) {
    List<Object> all = new ArrayList<>(List.of(members));
    all.add("domain");
    all.add(v.get("domain").asLong());
    all.add("hook");
    all.add(hex(java.util.Arrays.copyOfRange(word(v.get("merkle_tree_hook").asString()), 12, 32)));
    all.add("index");
    all.add(v.get("index").asLong());
    return trace.add(kind, time, all.toArray());
  }

  private String faults(Trace trace) {
    return judge.judge(trace).findings().stream()
        .map(f -> f.rule() + " against " + f.offender().orElseThrow())
        .toList()
        .toString();
  }
}
