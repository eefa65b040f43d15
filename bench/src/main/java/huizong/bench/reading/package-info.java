/** Readers of workbooks measured side by side, read-only. */
package huizong.bench.reading;
