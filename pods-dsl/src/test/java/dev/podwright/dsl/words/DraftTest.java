package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.InvalidPodException;
import dev.podwright.dsl.PodDraft;
import dev.podwright.fragment.Fragment;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.container.Container;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final ContainerDraft PIECE = container("side", "s").env("A", "1");

    @Test
    void should_leave_a_draft_as_it_was() {
        PodDraft draft = Yaml.pod().label("app", "shop");
        Pod before = draft.buildUnchecked();

        PodDraft more = draft.label("app", "other")
                .inContainer("app", c -> c.port(1))
                .sidecar(PIECE.env("B", "2"))
                .hostNetwork()
                .hardened()
                .spreadOver(ZONE);

        assertThat(more.buildUnchecked()).isNotEqualTo(before);
        assertThat(draft.buildUnchecked()).isEqualTo(before);
    }

    @Test
    void should_put_one_piece_into_many_pods() {
        Container alone = only(pod("a").container(PIECE));

        assertThat(only(pod("b").container(PIECE.port(1)))).isNotEqualTo(alone);
        assertThat(only(pod("c").container(PIECE))).isEqualTo(alone);
        assertThat(PIECE.name()).isEqualTo("side");
        assertThat(PIECE).hasToString("container \"side\"");
    }

    @Test
    void should_compile_to_the_same_from_many_threads() throws Exception {
        PodDraft draft = Shop.shop();
        Pod expected = draft.buildUnchecked();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Pod>> tasks = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                tasks.add(draft::build);
            }
            for (Future<Pod> done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void should_take_names_before_they_are_declared() {
        PodDraft early = pod("p").sharedVolume("logs", emptyDir(), v -> v.writtenBy("app", "/logs"))
                .container("app", "i", c -> c.volumeMount("data", "/data").dials("pg"))
                .volume("data", emptyDir())
                .sidecar("pg", "i", c -> c.port("pg", 5432));

        assertThat(early.validate().rejected()).isEmpty();
    }

    @Test
    void should_carry_the_whole_report_when_it_refuses() {
        PodDraft wrong = Yaml.pod().name("Wrong").label("a", "no label");

        Report report = wrong.validate(Validator.standard());
        assertThat(report.rejected()).hasSize(2);
        Assertions.assertThatThrownBy(() -> wrong.build(Validator.standard()))
                .isInstanceOfSatisfying(
                        InvalidPodException.class, e -> assertThat(e.report()).isEqualTo(wrong.validate()))
                .hasMessage(report.toString());
    }

    @Test
    void should_be_the_template_of_a_workload() {
        PodDraft draft = pod().label("app", "shop").container("app", "i");

        assertThat(draft.buildTemplateUnchecked())
                .isEqualTo(PodTemplateSpec.builder()
                        .metadata(draft.buildUnchecked().metadata())
                        .spec(draft.buildUnchecked().spec())
                        .build());
    }

    @Test
    void should_be_a_fragment_with_lines() {
        PodDraft draft = pod().label("app", "shop")
                .container("App", "i", c -> c.limits(memory("512MB")).port("http", 70_000))
                .restartPolicy(NEVER);

        Fragment<PodTemplateSpec> fragment = draft.fragment();

        assertThat(fragment.value()).isEqualTo(draft.buildTemplateUnchecked());
        assertThat(fragment.report().findings())
                .hasSize(1)
                .allMatch(each -> each.path().toString().equals("spec.containers[0].resources.limits[memory]"));
        Report judged = Validator.standard().validate(fragment);
        assertThat(judged.findings())
                .containsExactlyElementsOf(draft.validateTemplate().findings());
        assertThat(judged.rejected())
                .hasSize(3)
                .allMatch(each ->
                        each.location() != null && each.location().source().equals("DraftTest.java"));
    }

    @Test
    void should_give_advice_of_words_in_its_fragment_once() {
        PodDraft draft = pod().container("app", "i", c -> c.volumeMount("v", "/v"))
                .volume("v", configMap("c").defaultMode(440));

        Report judged = Validator.standard().validate(draft.fragment());

        assertThat(judged.findings()).isEqualTo(draft.validateTemplate().findings());
    }

    @Test
    void should_edit_a_container_of_the_model() {
        Container model = Container.builder().name("c").image("i").build();

        assertThat(only(pod("p").container(edit(model).limits(memory("1Gi")))).resources())
                .isEqualTo(only(pod("p").container(container("c", "i").limits(memory("1Gi"))))
                        .resources());
    }

    @Test
    void should_edit_what_it_made_without_saying_anything_twice() {
        Pod built = Shop.shop().build();

        assertThat(edit(built)
                        .inContainer("proxy", c -> c.proxies("app", "http"))
                        .buildUnchecked())
                .isEqualTo(built);
    }

    @Test
    void should_name_the_containers_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.shop().inContainer("ap", c -> c.port(1)))
                .withMessage(
                        "the draft has no container \"ap\"; it has [app, proxy]; add the container before this word");
        assertThatIllegalArgumentException().isThrownBy(() -> Shop.shop().withoutContainer("ap"));
        assertThat(Shop.shop()).hasToString("pod draft of [app, proxy]");
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker can do
    void should_name_what_is_null_and_not_its_neighbours() {
        String unset = null;
        assertThatNullPointerException()
                .isThrownBy(() -> PIECE.env("DB_URL", unset))
                .withMessageContaining("argument 2 (value of \"DB_URL\") of env of container \"side\" is null");
        assertThatNullPointerException()
                .isThrownBy(() -> pod("p").label("app", unset))
                .withMessageContaining("argument 2 (value of \"app\") of label of pod \"p\" is null");
        assertThatNullPointerException()
                .isThrownBy(() -> container("app", unset))
                .withMessageContaining("argument 2 (image of \"app\") of container is null");
        assertThatNullPointerException()
                .isThrownBy(() -> cpu(unset))
                .withMessageContaining("argument 1 (amount) of cpu is null");
    }

    @Test
    void should_say_nothing_of_a_container_whose_name_cannot_be_in_a_key() {
        PodDraft draft = pod("p").container(container("No Name", "i").proxies("app", "http"));

        assertThat(draft.buildUnchecked().metadata().annotations()).isEmpty();
    }

    private static Container only(PodDraft draft) {
        return draft.buildUnchecked().spec().containers().get(0);
    }
}
