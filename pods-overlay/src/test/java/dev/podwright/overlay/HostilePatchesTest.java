package dev.podwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches that are meant to exhaust memory, the stack or the time. */
class HostilePatchesTest {
    private static final int SMALL_STACK = 512 * 1024;

    private static JsonObject pod(JsonValue spec) {
        return JsonObject.builder()
                .add("apiVersion", "v1")
                .add("kind", "Pod")
                .add("spec", spec)
                .build();
    }

    private static JsonObject one(String key, JsonValue value) {
        return JsonObject.builder().add(key, value).build();
    }

    private static JsonValue deep(int levels, boolean lists) {
        JsonValue value = JsonString.of("a");
        for (int i = 0; i < levels; i++) {
            value = lists ? JsonArray.of(List.of(value)) : one("a", value);
        }
        return value;
    }

    /** Runs on a thread with a small stack. */
    private static void onSmallStack(Runnable action) {
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        Thread thread = new Thread(null, action, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((any, e) -> thrown.add(e));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(e);
        }
        assertThat(thrown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deep_patches_end(boolean lists) {
        JsonObject empty = pod(one("nodeName", JsonString.of("n")));
        JsonObject patch = one("spec", one("nodeName", deep(900, lists)));
        onSmallStack(() -> {
            JsonObject strategic = StrategicMergePatch.of(patch).apply(empty);
            JsonObject merged = JsonMergePatch.of(patch).apply(empty);
            assertThat(strategic).isEqualTo(merged);
            assertThat(JsonMergePatch.between(empty, merged).apply(empty)).isEqualTo(merged);
            assertThat(JsonPatch.between(empty, merged).apply(empty)).isEqualTo(merged);
            assertThatThrownBy(() -> StrategicMergePatch.of(one("spec", one("nodeName", deep(100_000, lists))))
                            .apply(empty))
                    .hasMessageContaining("nested too deep");
        });
    }

    @Test
    void deep_pointers_end() {
        JsonObject copy = (JsonObject) Json.value("{'op':'copy','from':'','path':'/a'}");
        JsonPatch deeper = JsonPatch.of(JsonArray.of(Collections.nCopies(10_000, copy)));
        onSmallStack(
                () -> assertThatThrownBy(() -> deeper.apply(Json.object("{}"))).isInstanceOf(PatchException.class));
        JsonObject far = JsonObject.builder()
                .add("op", "remove")
                .add("path", "/a".repeat(2_000))
                .build();
        onSmallStack(() -> assertThatThrownBy(
                        () -> JsonPatch.of(JsonArray.of(List.of(far))).apply((JsonObject) deep(3_000, false)))
                .hasMessageContaining("deeper than 1,000 levels"));
    }

    /** A patch of 40,000 elements of which each changes the key of the one that it is merged into. */
    @Test
    void keys_that_change_cost_no_more() {
        int size = 40_000;
        List<JsonValue> containers = new ArrayList<>();
        List<JsonValue> changes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            containers.add(one("name", JsonString.of("c" + i)));
            changes.add(JsonObject.builder()
                    .add("name", "c" + i)
                    .add("$deleteFromPrimitiveList/name", "d" + i)
                    .build());
        }
        JsonObject patched = StrategicMergePatch.of(one("spec", one("containers", JsonArray.of(changes))))
                .apply(pod(one("containers", JsonArray.of(containers))));
        JsonObject spec = (JsonObject) Objects.requireNonNull(patched.get("spec"));
        JsonArray renamed = (JsonArray) Objects.requireNonNull(spec.get("containers"));
        assertThat(renamed.elements()).hasSize(size).contains(one("name", JsonString.of("d7")));
    }
}
