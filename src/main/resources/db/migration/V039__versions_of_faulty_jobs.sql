-- By which definition a table could not be computed: once it is another, the next run tries again though nothing came.
alter table register.job_fault add column job_version text;
