package huizong.batch;

import org.springframework.batch.core.step.tasklet.Tasklet;

/** What the steps of a night do; every call of a tasklet is one transaction and takes one portion of the work. */
record NightWork(Tasklet intake, Tasklet load, Tasklet judge, Tasklet answer, Tasklet earlierAnswers, Tasklet tables, Tasklet publish, Tasklet moves) {
}
