package dev.podwright.dsl;

import dev.podwright.model.volume.Volume;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The volumes of a pod while its draft is compiled. */
final class VolumeAssembly {
    private static final int MAX_LABEL = 63;
    private static final int HASH = 8;

    final List<Volume> list = new ArrayList<>();
    private final Map<String, Volume> byName = new HashMap<>();
    private final Places places;

    VolumeAssembly(Places spec) {
        this.places = spec;
    }

    void add(Volume volume, @Nullable StackFrame where) {
        if (where != null) {
            places.note(where, "volumes", list.size());
        }
        list.add(volume);
        if (volume.name() != null) {
            byName.putIfAbsent(volume.name(), volume);
        }
    }

    void remove(String name) {
        byName.remove(name);
        places.removeFrom("volumes", list, volume -> name.equals(volume.name()));
    }

    /** The name of a volume of this source for a mount of a container: one that is there already, or a new one. */
    String declare(VolumeSource source, String container, String path, @Nullable StackFrame where) {
        String identity = source.identity();
        String stem = label(identity.isEmpty() ? container + '-' + path : identity);
        String name = stem;
        for (int n = 2; ; n++) {
            Volume wanted = source.toVolume(name);
            Volume there = byName.get(name);
            if (there == null) {
                add(wanted, where);
                return name;
            }
            if (!identity.isEmpty() && there.equals(wanted)) {
                return name;
            }
            String suffix = "-" + n;
            name = stem.substring(0, Math.min(stem.length(), MAX_LABEL - suffix.length())) + suffix;
        }
    }

    /** The text as a DNS label: one that is too long keeps its beginning and gets a hash of the whole. */
    static String label(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + ('a' - 'A')));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
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
