package dev.podwright.samples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The text of a Java class of this module, member by member. */
public final class JavaSource {
    private static final int MEMBER = 4;
    private static final int BODY = 8;

    private final String file;
    private final List<String> lines;

    private JavaSource(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** The source of a top-level class; it is under this root. */
    public static JavaSource of(Class<?> type, String root) {
        Path path = Path.of(root, type.getName().replace('.', '/') + ".java");
        try {
            return new JavaSource(path.getFileName().toString(), Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that import something. */
    List<String> imports() {
        return lines.stream().filter(line -> line.startsWith("import ")).toList();
    }

    /** What is between the braces of the class, but for its empty private constructor. */
    public List<String> members() {
        int from = 0;
        while (!lines.get(from).endsWith("{")) {
            from++;
        }
        List<String> members = new ArrayList<>(dedented(from + 1, lines.size() - 1, MEMBER));
        int constructor = 0;
        while (!members.get(constructor).endsWith("() {}")) {
            constructor++;
        }
        members.subList(constructor, constructor + 2).clear();
        return members;
    }

    /** The first sentence or sentences of what the class is for. */
    public String javadoc() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("/**") || line.startsWith(" *")) {
                text.append(line.replace("/**", "").replace("*/", "").replaceFirst("^ \\*", ""));
            }
        }
        return text.toString().strip();
    }

    /** A member; of a method that returns nothing its body alone. */
    public List<String> member(String name) {
        int first = first(name);
        int end = first;
        if (lines.get(first).contains(" void ")) {
            while (!lines.get(end).equals("    }")) {
                end++;
            }
            return dedented(first + 1, end, BODY);
        }
        boolean method = lines.get(first).endsWith(") {");
        while (!(method ? lines.get(end).equals("    }") : lines.get(end).endsWith(";"))) {
            end++;
        }
        return dedented(first, end + 1, MEMBER);
    }

    /** The number of a member's first line, as {@link #member} gives it. */
    public int lineOf(String name) {
        int first = first(name);
        return lines.get(first).contains(" void ") ? first + 2 : first + 1;
    }

    private int first(String name) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("    ")
                    && line.charAt(MEMBER) != ' '
                    && (line.contains(" " + name + "(") || line.contains(" " + name + " ="))) {
                return i;
            }
        }
        throw new IllegalArgumentException(file + " has no member " + name);
    }

    private List<String> dedented(int from, int to, int by) {
        return lines.subList(from, to).stream()
                .map(line -> line.length() < by ? "" : line.substring(by))
                .toList();
    }
}
