import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * {@code java QuickStart.java LIB}: changes the program's jars in a folder so that a class cache
 * (AOT) can hold more of what a start needs; what classes do stays the same. The script {@code
 * talion} runs it before it makes the cache.
 *
 * <p>Classes of a format before Java 6 (picocli's) are left out of a cache: they are lifted to Java
 * 17's; picocli's search for Groovy, which is not there, would open every jar and finds nothing at
 * once. A switch over types makes a hidden class when it is first met, half a millisecond each, which
 * no cache holds: it becomes a chain of {@code instanceof} in a method of its own.
 */
final class QuickStart {
  private static final int JAVA_6 = 50;
  private static final int JAVA_17 = 61;

  /** A body that gives null. */
  private static final CodeTransform NOTHING =
      new CodeTransform() {
        @Override
        public void atStart(CodeBuilder code) {
          code.aconst_null().areturn();
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {}
      };

  private final ClassFile classFile;

  private QuickStart(URL[] jars) {
    ClassLoader loader = new URLClassLoader(jars, null);
    classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)
                    .orElse(
                        ClassHierarchyResolver.ofResourceParsing(
                            ClassLoader.getSystemClassLoader()))));
  }

  public static void main(String[] args) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      files.filter(f -> f.toString().endsWith(".jar")).sorted().forEach(jars::add);
    }
    QuickStart quick = new QuickStart(jars.stream().map(QuickStart::url).toArray(URL[]::new));
    for (Path jar : jars) {
      String name = jar.getFileName().toString();
      if (name.startsWith("talion-") || name.startsWith("picocli-")) {
        quick.rewrite(jar);
      }
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void rewrite(Path jar) throws IOException {
    Path changed = Files.createTempFile(jar.toAbsolutePath().getParent(), "quick", ".tmp");
    try (JarFile from = new JarFile(jar.toFile());
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(changed))) {
      Enumeration<JarEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        copy(from, entries.nextElement(), to);
      }
    }
    Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(bytes);
    }
    JarEntry copy = new JarEntry(entry.getName());
    copy.setTime(entry.getTime());
    to.putNextEntry(copy);
    boolean isClass = entry.getName().endsWith(".class") && !entry.getName().contains("-info");
    to.write(isClass ? changed(bytes.toByteArray()) : bytes.toByteArray());
    to.closeEntry();
  }

  private byte[] changed(byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    if (model.majorVersion() < JAVA_6) {
      return lifted(model);
    }
    return model.methods().stream()
            .flatMap(m -> m.code().stream())
            .flatMap(c -> c.elementStream())
            .anyMatch(e -> e instanceof InvokeDynamicInstruction i && isTypeSwitch(i))
        ? switched(model)
        : bytes;
  }

  private byte[] lifted(ClassModel model) {
    return classFile.build(
        model.thisClass().asSymbol(),
        b -> {
          b.transform(
              model,
              ClassTransform.transformingMethodBodies(m -> !isSearch(m), CodeTransform.ACCEPT_ALL)
                  .andThen(ClassTransform.transformingMethodBodies(QuickStart::isSearch, NOTHING)));
          b.withVersion(JAVA_17, 0);
        });
  }

  private static boolean isSearch(MethodModel method) {
    return method.methodName().equalsString("loadClosureClass");
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction i) {
    return i.bootstrapMethod().owner().displayName().equals("SwitchBootstraps")
        && i.name().stringValue().equals("typeSwitch")
        && i.bootstrapArgs().stream().allMatch(a -> a instanceof ClassDesc);
  }

  private byte[] switched(ClassModel model) {
    List<InvokeDynamicInstruction> found = new ArrayList<>();
    ClassDesc owner = model.thisClass().asSymbol();
    boolean isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    CodeTransform calls =
        (code, element) -> {
          if (element instanceof InvokeDynamicInstruction i && isTypeSwitch(i)) {
            String name = "typeSwitch$" + found.size();
            found.add(i);
            code.invokestatic(owner, name, i.typeSymbol(), isInterface);
          } else {
            code.with(element);
          }
        };
    return classFile.transformClass(
        model,
        ClassTransform.transformingMethodBodies(calls)
            .andThen(
                ClassTransform.endHandler(
                    b -> {
                      for (int n = 0; n < found.size(); n++) {
                        chain(b, "typeSwitch$" + n, found.get(n));
                      }
                    })));
  }

  /** As SwitchBootstraps says: -1 for null, else the first label from a restart on, else their number. */
  private static void chain(
      java.lang.classfile.ClassBuilder b, String name, InvokeDynamicInstruction i) {
    List<ConstantDesc> labels = i.bootstrapArgs();
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    b.withMethodBody(
        name,
        i.typeSymbol(),
        flags,
        code -> {
          Label present = code.newLabel();
          code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
          for (int n = 0; n < labels.size(); n++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(n).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) labels.get(n)).ifeq(next);
            code.loadConstant(n).ireturn().labelBinding(next);
          }
          code.loadConstant(labels.size()).ireturn();
        });
  }
}
