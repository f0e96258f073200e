package dev.podwright.samples.pods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.podwright.diagram.Diagram;
import dev.podwright.samples.ShopBundle;
import dev.podwright.samples.docs.Doc;
import dev.podwright.validate.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the pods in {@code docs/pictures}; {@code -Ddocs.write} draws them again. */
class PicturesTest {
    static Stream<RealisticPods.Sample> samples() {
        return RealisticPods.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void is_what_the_documentation_shows(RealisticPods.Sample sample) {
        Diagram diagram = Diagram.of(sample.draft().get().build());

        Doc.named("pictures/" + sample.name() + ".svg").assertIs(diagram.toSvg());
    }

    @Test
    void the_bundle_is_what_the_guide_shows() {
        Bundle shop = ShopBundle.shop("{\"auths\":{}}", "not-shown").build();

        Doc.named("pictures/ShopBundle.svg").assertIs(Diagram.of(shop).toSvg());
    }

    @Test
    void there_is_no_picture_of_anything_else() throws IOException {
        assumeThat(System.getProperty("docs.write")).isNull();
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "pictures"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    samples().map(RealisticPods.Sample::name), Stream.of("RejectedPod", "ShopBundle"))
                            .map(name -> name + ".svg")
                            .toList());
        }
    }
}
