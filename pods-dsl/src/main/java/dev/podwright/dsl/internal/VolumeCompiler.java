package dev.podwright.dsl.internal;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.volume.Volume;
import dev.podwright.schema.ObjectSchema;
import java.lang.StackWalker.StackFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The volumes of a pod while its draft is compiled. */
public final class VolumeCompiler {
    private static final ObjectSchema<Volume> SCHEMA = Schemas.of(Volume.class);
    private static final String FIELD = "volumes";
    private static final int MAX_LABEL = 63;
    private static final int HASH = 8;

    private final ObjectCompiler spec;
    /** By name, the first of each. */
    private final Map<String, Object> byName = new HashMap<>();
    /** The last number that was given to a name which many mounts would have. */
    private final Map<String, Integer> numbers = new HashMap<>();

    VolumeCompiler(ObjectCompiler spec) {
        this.spec = spec;
        for (Object volume : spec.isAbsent(FIELD) ? List.of() : spec.list(FIELD)) {
            remember(volume);
        }
    }

    /** Adds a volume of a name. */
    public void add(String name, ObjectDraft<Volume> source, @Nullable StackFrame line) {
        spec.add(FIELD, source.with("name", name), line);
        remember(spec.list(FIELD).get(spec.list(FIELD).size() - 1));
    }

    private void remember(Object volume) {
        if (ObjectCompiler.get(SCHEMA, volume, "name") instanceof String name) {
            byName.putIfAbsent(name, volume);
        }
    }

    /** Takes volumes of a name away. */
    public void remove(String name) {
        byName.remove(name);
        spec.removeElements(FIELD, volume -> name.equals(ObjectCompiler.get(SCHEMA, volume, "name")));
    }

    /**
     * The name of a volume of this source for a mount of a container: one that is there already, or a new one.
     *
     * @param container the container's name
     * @param path where it mounts the volume
     */
    String declare(NamedSource source, String container, String path, @Nullable StackFrame line) {
        String identity = source.identity();
        String stem = label(identity.isEmpty() ? container + '-' + path : identity);
        String name = stem;
        for (int n = numbers.getOrDefault(stem, 1) + 1; byName.containsKey(name); n++) {
            if (!identity.isEmpty() && isSame(byName.get(name), source.volume(), name)) {
                return name;
            }
            String suffix = "-" + n;
            name = stem.substring(0, Math.min(stem.length(), MAX_LABEL - suffix.length())) + suffix;
            if (identity.isEmpty()) {
                numbers.put(stem, n);
            }
        }
        add(name, source.volume(), line);
        return name;
    }

    private static boolean isSame(@Nullable Object there, ObjectDraft<Volume> source, String name) {
        Object volume = there instanceof ObjectCompiler compiler ? compiler.finish() : there;
        return source.build().toBuilder().name(name).build().equals(volume);
    }

    /** The text as a DNS label: one that is too long keeps its beginning and gets a hash of the whole. */
    static String label(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + ('a' - 'A')));
            } else if (Ascii.isLower(c) || Ascii.isDigit(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        if (out.length() > MAX_LABEL) {
            out.setLength(MAX_LABEL - HASH - 1);
            trim(out);
            out.append('-').append(String.format("%08x", text.hashCode()));
        }
        trim(out);
        return out.isEmpty() ? "volume" : out.toString();
    }

    private static void trim(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
    }
}
