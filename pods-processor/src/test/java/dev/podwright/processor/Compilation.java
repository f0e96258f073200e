package dev.podwright.processor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources in memory, and keeps the generated sources, the classes and the messages. */
final class Compilation {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^public .*?(?:interface|class|enum|record) (\\w+)", Pattern.MULTILINE);

    private final Map<String, MemoryFile> generated = new TreeMap<>();
    private final Map<String, MemoryFile> classes = new TreeMap<>();
    private final List<String> messages = new ArrayList<>();

    private Compilation() {}

    /** Compiles sources together with the stubs. */
    static Compilation of(String... sources) {
        return of(List.of(sources), new SchemaProcessor());
    }

    static Compilation of(List<String> sources, Processor... processors) {
        return new Compilation().run(Stream.concat(Stubs.all(), sources.stream()), processors);
    }

    /** Compiles other sources over the classes of this compilation, which are on the class path. */
    Compilation again(String... sources) {
        Compilation next = new Compilation();
        next.classes.putAll(classes);
        return next.run(Stream.of(sources), new SchemaProcessor());
    }

    private Compilation run(Stream<String> sources, Processor... processors) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, Locale.ROOT, null);
                JavaFileManager manager = new MemoryFiles(standard)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(jarOf(Nullable.class)));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    manager,
                    diagnostic -> messages.add(text(diagnostic)),
                    List.of("-Xlint:all,-processing"),
                    null,
                    sources.map(source -> new MemoryFile(nameOf(source), source))
                            .toList());
            task.setProcessors(List.of(processors));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The text of a generated source. */
    String generated(String name) {
        MemoryFile file = generated.get(name);
        if (file == null) {
            throw new AssertionError("not generated: " + name + ", but " + generated.keySet() + ", " + messages);
        }
        return file.text();
    }

    /** The names of the generated sources. */
    Set<String> generated() {
        return generated.keySet();
    }

    /** All errors and warnings, each with its file and line. */
    List<String> messages() {
        return messages;
    }

    /** A loader of the classes; {@code loaded} receives the name of each that it defines. */
    ClassLoader loader(List<String> loaded) {
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                MemoryFile file = classes.get(name);
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                loaded.add(name);
                byte[] bytes = file.bytes.toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static String nameOf(String source) {
        return find(PACKAGE, source) + "." + find(TYPE, source);
    }

    private static String find(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new AssertionError("no match for " + pattern + " in " + source);
        }
        return matcher.group(1);
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        String place = file == null
                ? ""
                : Path.of(file.toUri().getPath()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + diagnostic.getMessage(Locale.ROOT);
    }

    /** Takes the output, and shows the classes of an earlier compilation. */
    private final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
        MemoryFiles(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            MemoryFile file = new MemoryFile(name, kind);
            (kind == JavaFileObject.Kind.SOURCE ? generated : classes).put(name, file);
            return file;
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            List<JavaFileObject> files = new ArrayList<>();
            super.list(location, packageName, kinds, recurse).forEach(files::add);
            if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
                classes.forEach((name, file) -> {
                    if (name.substring(0, name.lastIndexOf('.')).equals(packageName)) {
                        files.add(file);
                    }
                });
            }
            return files;
        }

        @Override
        public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof MemoryFile memory ? memory.binaryName : super.inferBinaryName(location, file);
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return a.toUri().equals(b.toUri());
        }
    }

    private static final class MemoryFile extends SimpleJavaFileObject {
        private final String binaryName;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        MemoryFile(String binaryName, Kind kind) {
            super(URI.create("memory:///" + binaryName.replace('.', '/') + kind.extension), kind);
            this.binaryName = binaryName;
        }

        MemoryFile(String binaryName, String source) {
            this(binaryName, Kind.SOURCE);
            bytes.writeBytes(source.getBytes(StandardCharsets.UTF_8));
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text();
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }
    }
}
