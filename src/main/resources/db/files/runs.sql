-- every result that can still be opened
select 'runs/' || id from runs.run where published_at is not null and pruned_at is null
