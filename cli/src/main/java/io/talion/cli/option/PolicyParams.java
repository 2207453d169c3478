package io.talion.cli.option;

import io.talion.cli.host.UserError;
import io.talion.compiler.core.Core;
import io.talion.embed.ParamException;
import io.talion.embed.Params;
import io.talion.embed.Policy;
import io.talion.trace.digest.ParameterDigest;
import java.util.Map;
import java.util.TreeMap;

/** A policy with its parameters bound, and the digest of those. */
public record PolicyParams(Params params, Core core) {
  public static PolicyParams of(Policy policy, Map<String, String> values) {
    Params params = Params.of(values);
    try {
      return new PolicyParams(params, policy.core(params));
    } catch (ParamException e) {
      throw UserError.usage(e.diagnostic().code(), e.getMessage(), e.help());
    }
  }

  /** The parameter digest. */
  public String digest() {
    Map<String, String> values = new TreeMap<>();
    core.params().forEach(p -> values.put(p.name(), p.value()));
    return ParameterDigest.of(values);
  }
}
