package dev.podwright.dsl.internal;

import dev.podwright.declaration.Declaration;
import dev.podwright.declaration.DeclaredSuppression;
import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What words declare beyond the fields of a pod, which becomes annotations. */
final class DeclarationCompiler {
    private static final String ANNOTATIONS = "annotations";
    private static final String SEPARATOR = ", ";

    /** The entries of each annotation in their order. */
    private final Map<String, Set<String>> entries = new LinkedHashMap<>();

    private final Map<String, @Nullable StackFrame> lines = new HashMap<>();
    /** The keys whose annotation says one thing, which replaces what was there. */
    private final Set<String> single = new HashSet<>();

    /** Declares something, unless the container's name cannot be a part of an annotation's key. */
    void declare(Declaration declaration, @Nullable StackFrame line) {
        String container = declaration.container();
        if (!container.isEmpty() && !VolumeCompiler.label(container).equals(container)) {
            return;
        }
        String key = declaration.key();
        Set<String> values = entries.get(key);
        if (values == null) {
            values = new LinkedHashSet<>();
            entries.put(key, values);
        }
        if (declaration instanceof DeclaredSuppression) {
            values.clear();
            single.add(key);
        }
        values.add(declaration.text());
        lines.put(key, line);
    }

    /** Writes the annotations; what one has already stays in it. */
    void finish(Supplier<ObjectCompiler> pod) {
        if (entries.isEmpty()) {
            return;
        }
        ObjectCompiler metadata = pod.get();
        for (Map.Entry<String, Set<String>> entry : entries.entrySet()) {
            String key = entry.getKey();
            Set<String> all = entry.getValue();
            if (!single.contains(key) && metadata.value(ANNOTATIONS, key) instanceof String before) {
                all = new LinkedHashSet<>(Arrays.asList(before.split(SEPARATOR, -1)));
                all.addAll(entry.getValue());
            }
            String text = all.size() == 1 ? all.iterator().next() : String.join(SEPARATOR, all);
            metadata.put(ANNOTATIONS, key, text, lines.get(key));
        }
    }
}
