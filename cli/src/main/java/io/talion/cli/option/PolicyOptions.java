package io.talion.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a policy is found and its parameters are set. */
public final class PolicyOptions {
  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "a parameter, written as in a policy: --param max_missed=3%%")
  Map<String, String> params = new LinkedHashMap<>();

  @Option(names = "--params", paramLabel = "FILE", description = "parameters as a JSON object")
  public @Nullable Path paramFile;

  @Option(
      names = "--path",
      paramLabel = "DIR",
      description = "where imports are looked for, beside the standard library")
  public List<Path> path = new ArrayList<>();

  /** The parameters of the file, then those of the command line over them. */
  public Map<String, String> allParams() {
    Map<String, String> all = new LinkedHashMap<>();
    if (paramFile != null) {
      all.putAll(ParamFile.read(paramFile));
    }
    all.putAll(params);
    return all;
  }
}
