-- the accepted rows of every import of the history; those of undone ones are kept too
select 'imports/' || import || '/' || file from imports.accepted
