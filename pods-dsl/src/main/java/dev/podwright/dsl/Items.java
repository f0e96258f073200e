package dev.podwright.dsl;

import dev.podwright.model.volume.KeyToPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which keys become which files. */
record Items(List<KeyToPath> list) {
    static final Items ALL = new Items(List.of());

    Items and(String key, String path, @Nullable Integer mode) {
        List<KeyToPath> more = new ArrayList<>(list);
        more.add(KeyToPath.builder().key(key).path(path).mode(mode).build());
        return new Items(List.copyOf(more));
    }
}
